using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Server;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Handlers;

/// <summary><c>comm_open</c>: a front end's widget looks for its other half, of which this kernel has none.</summary>
internal sealed class CommOpenHandler : IRequestHandler
{
    /// <inheritdoc/>
    public Task<JsonMap?> HandleAsync(Request request)
    {
        var id = request.Content.FindString("comm_id") ?? throw MalformedRequestException.NoString("comm_open", "comm_id");
        request.Publish(new Publication.Other("comm_close", JsonMap.Empty.With("comm_id", id).With("data", JsonMap.Empty)));
        return Task.FromResult<JsonMap?>(null);
    }
}
