using Workbook.JupyterKernel.Wire.Zmtp;

namespace Workbook.JupyterKernel.Wire;

/// <summary>A ZeroMQ REP that listens and answers each message with itself: the heartbeat.</summary>
public sealed class ReplySocket : IAsyncDisposable
{
    private readonly Listener _listener;

    private ReplySocket(Listener listener) => _listener = listener;

    /// <summary>Binds and listens. Port 0 takes any free one.</summary>
    /// <param name="ip">The address.</param>
    /// <param name="port">The port.</param>
    /// <param name="log">Takes a line for every connection that is closed for what it sent.</param>
    /// <exception cref="IOException">The address cannot be bound.</exception>
    public static ReplySocket Bind(string ip, int port, Action<string>? log = null) => new(Listener.Start(ip, port, PeerType.Reply, EchoAsync, log));

    /// <summary>The port it listens on.</summary>
    public int Port => _listener.Port;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    // The frames go back as they came, envelope and all: what stands before the empty delimiter is the way to the one who asked.
    private static async Task EchoAsync(Func<Task<Connection>> shakeHands)
    {
        Connection connection = await shakeHands();
        while (await connection.ReceiveAsync() is { } frames)
        {
            await connection.SendWhenRoomAsync(new Message(frames), CancellationToken.None);
        }
    }
}
