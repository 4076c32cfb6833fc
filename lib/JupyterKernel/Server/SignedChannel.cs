using Workbook.JupyterKernel.Wire;

namespace Workbook.JupyterKernel.Server;

/// <summary>A ROUTER whose messages are signed; what is not rightly signed or malformed is logged and dropped.</summary>
internal sealed class SignedChannel(RouterSocket socket, MessageSigner signer, KernelLog log) : IMessageChannel
{
    /// <inheritdoc/>
    public async ValueTask<WireMessage> ReceiveAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (signer.TryDecode(await socket.ReceiveAsync(cancellation).ConfigureAwait(false), out var message, out var reason))
            {
                return message;
            }

            log.Write($"dropped a message: {reason}");
        }
    }

    /// <inheritdoc/>
    public ValueTask SendAsync(WireMessage message) => socket.SendAsync(signer.Encode(message));
}
