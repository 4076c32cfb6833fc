using Workbook.JupyterKernel.Wire.Zmtp;

namespace Workbook.JupyterKernel.Wire;

/// <summary>A ZeroMQ SUB that connects and subscribes to everything.</summary>
public sealed class SubscriberSocket : IAsyncDisposable
{
    private readonly ClientConnection _client;

    private SubscriberSocket(ClientConnection client) => _client = client;

    /// <summary>Connects; tries again until the peer listens or the token is cancelled.</summary>
    /// <exception cref="InvalidDataException">What listens there is no PUB or XPUB.</exception>
    public static async Task<SubscriberSocket> ConnectAsync(string ip, int port, CancellationToken cancellation = default)
    {
        ClientConnection client = await ClientConnection.ConnectAsync(ip, port, PeerType.Subscriber, [], cancellation);
        // Version 3.0 knows subscriptions as messages, 3.1 as commands.
        Message everything = client.Peer.MinorVersion == 0 ? new Message([[1]]) : new Command(Command.Subscribe, default).ToMessage();
        await client.SendAsync(everything, cancellation);
        return new(client);
    }

    /// <summary>The next message, all its frames. Ends with <see cref="OperationCanceledException"/> when cancelled, and with <see cref="EndOfStreamException"/> when the peer (or this socket) is closed.</summary>
    public ValueTask<byte[][]> ReceiveAsync(CancellationToken cancellation = default) => _client.ReceiveAsync(cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
