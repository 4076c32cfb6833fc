using System.Net;
using System.Net.Sockets;

namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>One connection made from this side, read in the background so that its end is noticed at once.</summary>
internal sealed class ClientConnection : IAsyncDisposable
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromMilliseconds(50);

    private readonly Connection _connection;
    private readonly MessageQueue _incoming = new(Limits.QueueBytes);
    private readonly Task _receiving;

    private ClientConnection(Connection connection)
    {
        _connection = connection;
        _receiving = ReceiveAllAsync();
    }

    /// <summary>Who is at the other end.</summary>
    public Peer Peer => _connection.Peer;

    /// <summary>Connects and shakes hands; tries again while nobody listens or the peer closes.</summary>
    /// <exception cref="InvalidDataException">What listens there is no such socket.</exception>
    public static async Task<ClientConnection> ConnectAsync(string ip, int port, string type, byte[] identity, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new ClientConnection(await TryAsync(Address.ToConnectTo(ip, port), type, identity, cancellation));
            }
            catch (InvalidDataException error)
            {
                throw new InvalidDataException($"{type}: {ip}:{port} cannot be used: {error.Message}.", error);
            }
            catch (Exception error) when (error is SocketException or IOException or TimeoutException)
            {
                await Task.Delay(TryAgain, cancellation);
            }
        }
    }

    /// <summary>The next message.</summary>
    /// <exception cref="EndOfStreamException">The connection is closed.</exception>
    public async ValueTask<byte[][]> ReceiveAsync(CancellationToken cancellation) => (await _incoming.TakeAsync(cancellation)).Frames;

    /// <summary>Sends a message.</summary>
    public ValueTask SendAsync(Message message, CancellationToken cancellation) => _connection.SendWhenRoomAsync(message, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _incoming.Complete();
        await _connection.DisposeAsync();
        await _receiving;
    }

    private static async Task<Connection> TryAsync(IPEndPoint address, string type, byte[] identity, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(address, cancellation);
            if (Equals(socket.LocalEndPoint, socket.RemoteEndPoint))
            {
                // While nobody listens on a port of the ephemeral range, TCP can connect a socket to itself.
                socket.LingerState = new LingerOption(true, 0);
                throw new SocketException((int)SocketError.ConnectionRefused);
            }
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return await Connection.OpenAsync(socket, type, identity, cancellation);
    }

    private async Task ReceiveAllAsync()
    {
        try
        {
            while (await _connection.ReceiveAsync() is { } frames)
            {
                await _incoming.AddWhenRoomAsync(new Message(frames), CancellationToken.None);
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException or ObjectDisposedException)
        {
            // However the connection ended, no more comes.
        }

        _incoming.Complete();
    }
}
