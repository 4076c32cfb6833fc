using System.Text.Json;
using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Server;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Handlers;

/// <summary><c>history_request</c>: earlier cells of this process.</summary>
internal sealed class HistoryHandler(History history) : IRequestHandler
{
    /// <inheritdoc/>
    public Task<JsonMap?> HandleAsync(Request request)
    {
        var asked = HistoryRequest.Read(request.Content);
        var entries = history.Find(asked).Select(entry => Triple(entry, asked.Output));
        return Task.FromResult<JsonMap?>(Reply.Ok.With("history", Json.Array(entries)));
    }

    private static JsonElement Triple(HistoryEntry entry, bool withOutput)
    {
        var source = Json.Of(entry.Source);
        var output = entry.Output is null ? Json.Null : Json.Of(entry.Output);
        return Json.Array([Json.Of(History.Session), Json.Of(entry.Line), withOutput ? Json.Array([source, output]) : source]);
    }
}
