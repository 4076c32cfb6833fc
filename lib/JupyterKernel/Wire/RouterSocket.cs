using System.Collections.Concurrent;
using System.Security.Cryptography;
using Workbook.JupyterKernel.Wire.Zmtp;

namespace Workbook.JupyterKernel.Wire;

/// <summary>A ZeroMQ ROUTER that listens: the first frame of every message names the peer.</summary>
/// <remarks>A peer that names itself keeps its name; of two with one name the newcomer is refused.</remarks>
public sealed class RouterSocket : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Connection> _peers = [];
    private readonly MessageQueue _incoming = new(Limits.QueueBytes);
    private readonly Listener _listener;

    private RouterSocket(string ip, int port, Action<string>? log) => _listener = Listener.Start(ip, port, PeerType.Router, ServeAsync, log);

    /// <summary>Binds and listens. Port 0 takes any free one.</summary>
    /// <param name="ip">The address.</param>
    /// <param name="port">The port.</param>
    /// <param name="log">Takes a line for every connection that is closed for what it sent.</param>
    /// <exception cref="IOException">The address cannot be bound.</exception>
    public static RouterSocket Bind(string ip, int port, Action<string>? log = null) => new(ip, port, log);

    /// <summary>The port it listens on.</summary>
    public int Port => _listener.Port;

    /// <summary>The next message, all its frames. Ends with <see cref="OperationCanceledException"/> when cancelled, and with <see cref="EndOfStreamException"/> when this socket is closed.</summary>
    public async ValueTask<byte[][]> ReceiveAsync(CancellationToken cancellation = default) => (await _incoming.TakeAsync(cancellation)).Frames;

    /// <summary>Queues a message for the peer its first frame names; any thread may call. A peer that is gone is no error; one that does not read loses its oldest messages.</summary>
    public ValueTask SendAsync(IReadOnlyList<byte[]> frames, CancellationToken cancellation = default)
    {
        if (_peers.TryGetValue(Convert.ToHexString(frames[0]), out Connection? peer))
        {
            peer.Send(new Message([.. frames.Skip(1)]));
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Closes all connections, after at most a second for what is queued.</summary>
    public async ValueTask DisposeAsync()
    {
        _incoming.Complete();
        await _listener.DisposeAsync();
    }

    private async Task ServeAsync(Func<Task<Connection>> shakeHands)
    {
        Connection connection = await shakeHands();
        byte[] identity = Register(connection);
        try
        {
            while (await connection.ReceiveAsync() is { } frames)
            {
                await _incoming.AddWhenRoomAsync(new Message([identity, .. frames]), CancellationToken.None);
            }
        }
        finally
        {
            _peers.TryRemove(Convert.ToHexString(identity), out _);
        }
    }

    private byte[] Register(Connection connection)
    {
        byte[] own = connection.Peer.Identity;
        // Names given by the socket begin with 0, which no peer may begin its own with.
        byte[] identity = own.Length > 0 ? own : [0, .. RandomNumberGenerator.GetBytes(4)];
        return _peers.TryAdd(Convert.ToHexString(identity), connection)
            ? identity
            : throw new InvalidDataException($"its identity is taken: {Command.Printable(identity)}");
    }
}
