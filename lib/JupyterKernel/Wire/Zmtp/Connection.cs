using System.Net.Sockets;

namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>One peer after its handshake: messages in, messages out through a queue of their own, so that any thread may send.</summary>
internal sealed class Connection : IAsyncDisposable
{
    private readonly Socket _socket;
    private readonly NetworkStream _stream;
    private readonly FrameReader _reader;
    private readonly MessageQueue _outgoing = new(Limits.QueueBytes);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string _type;
    private readonly Task _writing;
    private readonly Lazy<Task> _closing;

    private Connection(Socket socket, NetworkStream stream, FrameReader reader, string type, Peer peer)
    {
        (_socket, _stream, _reader, _type, Peer) = (socket, stream, reader, type, peer);
        _writing = WriteAllAsync();
        _closing = new(CloseAsync);
    }

    /// <summary>Who is at the other end.</summary>
    public Peer Peer { get; }

    /// <summary>Shakes hands over a connected socket, which it takes over.</summary>
    /// <exception cref="InvalidDataException">The peer speaks something else.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="TimeoutException">The peer did not introduce itself in time.</exception>
    public static async Task<Connection> OpenAsync(Socket socket, string type, byte[] identity, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limits.Handshake);
        NetworkStream? stream = null;
        try
        {
            socket.NoDelay = true;
            stream = new NetworkStream(socket, ownsSocket: true);
            var reader = new FrameReader(stream);
            Peer peer = await Handshake.PerformAsync(stream, reader, new Peer(type, identity, 1), limit.Token);
            return new Connection(socket, stream, reader, type, peer);
        }
        catch (Exception error)
        {
            stream?.Dispose();
            socket.Dispose();
            bool late = error is OperationCanceledException && !cancellation.IsCancellationRequested;
            throw late ? new TimeoutException($"no handshake within {Limits.Handshake.TotalSeconds} seconds") : error;
        }
    }

    /// <summary>The next message; null when the peer has closed. A subscription made by command reads as the message it stands for.</summary>
    /// <exception cref="InvalidDataException">The peer sends what is not allowed.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public async ValueTask<byte[][]?> ReceiveAsync(CancellationToken cancellation = default)
    {
        try
        {
            return await ReadMessageAsync(cancellation) is { } message ? message : End();
        }
        catch
        {
            End();
            throw;
        }
    }

    /// <summary>Sends a message at once; of a peer that does not keep up the oldest waiting messages are dropped.</summary>
    /// <returns>How many were dropped.</returns>
    public int Send(Message message) => _outgoing.Add(message);

    /// <summary>Sends a message as soon as the peer has read enough of those before.</summary>
    public ValueTask SendWhenRoomAsync(Message message, CancellationToken cancellation) => _outgoing.AddWhenRoomAsync(message, cancellation);

    /// <summary>Lets queued messages leave, then closes.</summary>
    public ValueTask DisposeAsync() => new(_closing.Value);

    private byte[][]? End()
    {
        _ended.TrySetResult();
        return null;
    }

    private async ValueTask<byte[][]?> ReadMessageAsync(CancellationToken cancellation)
    {
        var frames = new List<byte[]>(8);
        long room = _type == PeerType.Publisher ? Limits.CommandBytes : Limits.MessageBytes;
        while (await _reader.ReadAsync(room, cancellation) is { } frame)
        {
            if (frame.IsCommand && frames.Count > 0)
            {
                throw new InvalidDataException("a command must not stand within a message");
            }

            byte[]? body = frame.IsCommand ? Obey(Command.Parse(frame.Body)) : frame.Body;
            if (body is null)
            {
                continue;
            }

            frames.Add(body);
            if (!frame.More)
            {
                return [.. frames];
            }

            room -= body.Length + Limits.FrameOverhead;
        }

        return frames.Count == 0 ? null : throw new EndOfStreamException("the connection ended within a message");
    }

    private byte[]? Obey(Command command)
    {
        switch (command.Name)
        {
            case Command.Ping when command.Data.Length >= 2:
                // Two bytes of time to live, which only the sender minds; the rest comes back.
                Send(new Command(Command.Pong, command.Data[2..]).ToMessage());
                return null;
            case Command.Pong:
                return null;
            case Command.Subscribe when _type == PeerType.Publisher:
                return [1, .. command.Data.Span];
            case Command.Cancel when _type == PeerType.Publisher:
                return [0, .. command.Data.Span];
            default:
                throw new InvalidDataException($"unexpected command {command.Name} of {command.Data.Length} bytes");
        }
    }

    private async Task WriteAllAsync()
    {
        try
        {
            var writer = new FrameWriter(_stream);
            while (await _outgoing.WaitAsync(CancellationToken.None))
            {
                while (_outgoing.TryTake(out Message? message))
                {
                    await writer.WriteAsync(message);
                }

                await writer.FlushAsync();
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The peer is gone: whoever receives learns it too, and nothing more is queued.
            _outgoing.Complete();
            _stream.Dispose();
        }
    }

    private async Task CloseAsync()
    {
        _outgoing.Complete();
        await Task.WhenAny(_writing, Task.Delay(Limits.Linger));
        if (_writing.IsCompleted && !_ended.Task.IsCompleted)
        {
            try
            {
                _socket.Shutdown(SocketShutdown.Send);
                await Task.WhenAny(_ended.Task, Task.Delay(Limits.LastRead));
            }
            catch (Exception error) when (error is SocketException or ObjectDisposedException)
            {
                // It is closed already.
            }
        }

        _stream.Dispose();
        await _writing;
    }
}
