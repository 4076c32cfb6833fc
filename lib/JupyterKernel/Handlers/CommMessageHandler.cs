using Workbook.JupyterKernel.Server;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Handlers;

/// <summary><c>comm_msg</c> and <c>comm_close</c>: meant for a widget that was told at once to close.</summary>
internal sealed class CommMessageHandler : IRequestHandler
{
    /// <inheritdoc/>
    public Task<JsonMap?> HandleAsync(Request request) => Task.FromResult<JsonMap?>(null);
}
