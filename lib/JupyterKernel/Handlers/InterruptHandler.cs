using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Server;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Handlers;

/// <summary><c>interrupt_request</c>: stops the running cell; without one it is answered all the same.</summary>
internal sealed class InterruptHandler(RunningCell running) : IRequestHandler
{
    /// <inheritdoc/>
    public Task<JsonMap?> HandleAsync(Request request)
    {
        running.Interrupt();
        return Task.FromResult<JsonMap?>(Reply.Ok);
    }
}
