using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Workbook.JupyterKernel.Wire.Zmtp;

/// <summary>Accepts connections and has each served on its own; what goes wrong with one ends that one.</summary>
internal sealed class Listener : IAsyncDisposable
{
    // Where the machine has no more sockets to give, accepting waits until some are closed.
    private static readonly TimeSpan AcceptAgain = TimeSpan.FromMilliseconds(50);

    private readonly Socket _socket;
    private readonly string _type;
    private readonly Func<Func<Task<Connection>>, Task> _serve;
    private readonly Action<string>? _log;
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<Task, bool> _served = [];
    private readonly ConcurrentDictionary<Connection, bool> _connections = [];
    private readonly Task _accepting;

    private Listener(Socket socket, string type, Func<Func<Task<Connection>>, Task> serve, Action<string>? log)
    {
        (_socket, _type, _serve, _log) = (socket, type, serve, log);
        Port = ((IPEndPoint)socket.LocalEndPoint!).Port;
        _accepting = AcceptAsync();
    }

    /// <summary>The port it listens on.</summary>
    public int Port { get; }

    /// <summary>Listens.</summary>
    /// <param name="ip">The address.</param>
    /// <param name="port">The port; 0 takes any free one.</param>
    /// <param name="type">The type of socket that listens.</param>
    /// <param name="serve">Serves one connection until its end; gets what shakes hands with it.</param>
    /// <param name="log">Takes a line for every connection that ends in an error.</param>
    /// <exception cref="IOException">The address cannot be bound.</exception>
    public static Listener Start(string ip, int port, string type, Func<Func<Task<Connection>>, Task> serve, Action<string>? log)
    {
        Socket? socket = null;
        try
        {
            IPEndPoint address = Address.ToListenOn(ip, port);
            socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(address);
            socket.Listen(512);
            return new(socket, type, serve, log);
        }
        catch (SocketException error)
        {
            socket?.Dispose();
            throw new IOException($"{type}: cannot listen on {ip}:{port}: {error.Message}", error);
        }
    }

    /// <summary>Stops accepting, lets queued messages leave and closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_closing.IsCancellationRequested)
        {
            return;
        }

        await _closing.CancelAsync();
        _socket.Dispose();
        await _accepting;
        await Task.WhenAll(_connections.Keys.Select(connection => connection.DisposeAsync().AsTask()));
        await Task.WhenAll(_served.Keys);
    }

    private async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                Socket socket = await _socket.AcceptAsync(_closing.Token);
                Take(socket);
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(AcceptAgain);
            }
        }
    }

    private void Take(Socket socket)
    {
        if (_served.Count >= Limits.Connections)
        {
            Log($"a connection was refused: there are {Limits.Connections} already");
            socket.Dispose();
            return;
        }

        Task serving = ServeAsync(socket);
        _served[serving] = true;
        serving.ContinueWith(ended => _served.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task ServeAsync(Socket socket)
    {
        Connection? connection = null;
        string from = "";
        try
        {
            from = socket.RemoteEndPoint?.ToString() ?? "";
            await _serve(async () => connection = await OpenAsync(socket));
        }
        catch (Exception error) when (error is IOException or InvalidDataException or SocketException or TimeoutException or ObjectDisposedException or OperationCanceledException)
        {
            Log($"connection from {from} closed: {error.Message}");
        }
        finally
        {
            await EndAsync(socket, connection);
        }
    }

    private async Task<Connection> OpenAsync(Socket socket)
    {
        Connection connection = await Connection.OpenAsync(socket, _type, [], _closing.Token);
        _connections[connection] = true;
        if (_closing.IsCancellationRequested)
        {
            await connection.DisposeAsync();
        }

        return connection;
    }

    private async Task EndAsync(Socket socket, Connection? connection)
    {
        if (connection is null)
        {
            socket.Dispose();
            return;
        }

        await connection.DisposeAsync();
        _connections.TryRemove(connection, out _);
    }

    private void Log(string line)
    {
        if (!_closing.IsCancellationRequested)
        {
            _log?.Invoke($"{_type}: {line}");
        }
    }
}
