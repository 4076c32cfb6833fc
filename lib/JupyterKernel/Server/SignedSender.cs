using Workbook.JupyterKernel.Wire;

namespace Workbook.JupyterKernel.Server;

/// <summary>A PUB whose messages are signed.</summary>
internal sealed class SignedSender(PublisherSocket socket, MessageSigner signer) : IMessageSender
{
    /// <inheritdoc/>
    public ValueTask SendAsync(WireMessage message) => socket.SendAsync(signer.Encode(message));
}
