using Workbook.JupyterKernel.Wire;

namespace Workbook.JupyterKernel.Server;

/// <summary>Where requests come from and replies go to: sockets, or in tests a pair of queues.</summary>
internal interface IMessageChannel
{
    /// <summary>The next message. Ends with <see cref="EndOfStreamException"/> when there will be none, and when cancelled.</summary>
    ValueTask<WireMessage> ReceiveAsync(CancellationToken cancellation);

    /// <summary>Sends a message to the identities it carries.</summary>
    ValueTask SendAsync(WireMessage message);
}
