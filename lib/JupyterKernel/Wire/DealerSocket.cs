using Workbook.JupyterKernel.Wire.Zmtp;

namespace Workbook.JupyterKernel.Wire;

/// <summary>A ZeroMQ DEALER that connects.</summary>
public sealed class DealerSocket : IAsyncDisposable
{
    private readonly ClientConnection _client;

    private DealerSocket(ClientConnection client) => _client = client;

    /// <summary>Connects; tries again until the peer listens or the token is cancelled.</summary>
    /// <exception cref="InvalidDataException">What listens there is no ROUTER, REP or DEALER.</exception>
    public static async Task<DealerSocket> ConnectAsync(string ip, int port, byte[]? identity = null, CancellationToken cancellation = default) =>
        new(await ClientConnection.ConnectAsync(ip, port, PeerType.Dealer, identity ?? [], cancellation));

    /// <summary>The next message, all its frames. Ends with <see cref="OperationCanceledException"/> when cancelled, and with <see cref="EndOfStreamException"/> when the peer (or this socket) is closed.</summary>
    public ValueTask<byte[][]> ReceiveAsync(CancellationToken cancellation = default) => _client.ReceiveAsync(cancellation);

    /// <summary>Sends a message; any thread may call. A peer that is gone is no error; one that does not read is waited for.</summary>
    public ValueTask SendAsync(IReadOnlyList<byte[]> frames, CancellationToken cancellation = default) => _client.SendAsync(new Message([.. frames]), cancellation);

    /// <summary>Closes the connection, after at most a second for what is queued.</summary>
    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
