using Workbook.JupyterKernel.Wire;

namespace Workbook.JupyterKernel.Server;

/// <summary>The five sockets of a connection file.</summary>
internal sealed class KernelSockets : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _open = [];

    /// <summary>Binds all five, or none.</summary>
    /// <exception cref="IOException">An address cannot be bound.</exception>
    public static async Task<KernelSockets> BindAsync(ConnectionInfo connection, KernelLog log)
    {
        var sockets = new KernelSockets();
        try
        {
            sockets.Bind(connection, log);
            return sockets;
        }
        catch (IOException)
        {
            await sockets.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The channels over them.</summary>
    public KernelChannels Channels { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var socket in _open)
        {
            await socket.DisposeAsync().ConfigureAwait(false);
        }
    }

    private void Bind(ConnectionInfo connection, KernelLog log)
    {
        var signer = new MessageSigner(connection.Key);
        var iopub = Opened(PublisherSocket.Bind(connection.Ip, connection.IopubPort, log.Write));
        Opened(ReplySocket.Bind(connection.Ip, connection.HeartbeatPort, log.Write));
        Channels = new KernelChannels(Router(connection.ShellPort), Router(connection.ControlPort), Router(connection.StdinPort), new SignedSender(iopub, signer));

        SignedChannel Router(int port) => new(Opened(RouterSocket.Bind(connection.Ip, port, log.Write)), signer, log);
    }

    private T Opened<T>(T socket)
        where T : IAsyncDisposable
    {
        _open.Add(socket);
        return socket;
    }
}
