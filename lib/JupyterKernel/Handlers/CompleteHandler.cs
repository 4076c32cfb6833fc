using System.Text.Json;
using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Server;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Evaluation.Assistance;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Handlers;

/// <summary><c>complete_request</c>: what could stand here.</summary>
internal sealed class CompleteHandler(Evaluator evaluator) : IRequestHandler
{
    /// <inheritdoc/>
    public async Task<JsonMap?> HandleAsync(Request request)
    {
        var place = CodePosition.Read(request.Content, "complete_request");
        var list = await evaluator.CompleteAsync(place.Code, place.Index).ConfigureAwait(false);
        var start = CodePosition.ToCodePoints(place.Code, list.Start);
        var end = CodePosition.ToCodePoints(place.Code, list.End);
        return Reply.Ok
            .With("matches", Json.Of(list.Items.Select(item => item.Text)))
            .With("cursor_start", Json.Of(start))
            .With("cursor_end", Json.Of(end))
            .With("metadata", JsonMap.Empty.With("_jupyter_types_experimental", Json.Array(list.Items.Select(item => Describe(item, start, end)))));
    }

    // The key front ends agree on for the kind and signature beside a match.
    private static JsonElement Describe(CompletionItem item, int start, int end) => JsonMap.Empty
        .With("text", item.Text)
        .With("type", item.Kind)
        .With("signature", item.Signature)
        .With("start", Json.Of(start))
        .With("end", Json.Of(end))
        .ToElement();
}
