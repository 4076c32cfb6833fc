using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Server;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Handlers;

/// <summary><c>comm_info_request</c>: which widgets are open; none ever is.</summary>
internal sealed class CommInfoHandler : IRequestHandler
{
    /// <inheritdoc/>
    public Task<JsonMap?> HandleAsync(Request request) => Task.FromResult<JsonMap?>(Reply.Ok.With("comms", JsonMap.Empty));
}
