using Workbook.JupyterKernel.Wire.Zmtp;

namespace Workbook.JupyterKernel.Wire;

/// <summary>A ZeroMQ REQ that connects: one question, one answer.</summary>
public sealed class RequestSocket : IAsyncDisposable
{
    private readonly ClientConnection _client;

    private RequestSocket(ClientConnection client) => _client = client;

    /// <summary>Connects; tries again until the peer listens or the token is cancelled.</summary>
    /// <exception cref="InvalidDataException">What listens there is no REP or ROUTER.</exception>
    public static async Task<RequestSocket> ConnectAsync(string ip, int port, CancellationToken cancellation = default) =>
        new(await ClientConnection.ConnectAsync(ip, port, PeerType.Request, [], cancellation));

    /// <summary>The answer, without its envelope. Ends with <see cref="OperationCanceledException"/> when cancelled, and with <see cref="EndOfStreamException"/> when the peer (or this socket) is closed.</summary>
    public async ValueTask<byte[][]> ReceiveAsync(CancellationToken cancellation = default)
    {
        while (true)
        {
            // What does not begin with the empty delimiter answers no question of ours.
            if (await _client.ReceiveAsync(cancellation) is [[], .. var answer])
            {
                return answer;
            }
        }
    }

    /// <summary>Sends a question; any thread may call. A peer that is gone is no error.</summary>
    public ValueTask SendAsync(IReadOnlyList<byte[]> frames, CancellationToken cancellation = default) => _client.SendAsync(new Message([[], .. frames]), cancellation);

    /// <summary>Closes the connection, after at most a second for what is queued.</summary>
    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
