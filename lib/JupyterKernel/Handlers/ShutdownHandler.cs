using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Server;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Handlers;

/// <summary><c>shutdown_request</c>: the last one. All front ends are told, not only the one that asked.</summary>
internal sealed class ShutdownHandler : IRequestHandler
{
    /// <inheritdoc/>
    public bool EndsKernel => true;

    /// <inheritdoc/>
    public Task<JsonMap?> HandleAsync(Request request)
    {
        var reply = Reply.Ok.With("restart", Json.Of(request.Content.FindBool("restart", false)));
        request.Publish(new Publication.Other("shutdown_reply", reply));
        return Task.FromResult<JsonMap?>(reply);
    }
}
