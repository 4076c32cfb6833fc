using System.Net;
using System.Runtime.InteropServices;
using Workbook.JupyterKernel.Server;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Evaluation;

namespace Workbook.JupyterKernel;

/// <summary>This process as a Jupyter kernel: sockets, signals and the front end it belongs to.</summary>
public static class KernelHost
{
    /// <summary>Serves the front end that wrote a connection file until it asks to shut down, ends itself, or the process is told to end.</summary>
    /// <param name="connectionFile">Where to listen, and the key.</param>
    /// <param name="error">The process's own stderr; takes one line for each thing no front end is told.</param>
    /// <param name="cancellation">Ends the kernel.</param>
    /// <exception cref="IOException">The file cannot be read, or a port is taken.</exception>
    /// <exception cref="InvalidDataException">The file is no connection file.</exception>
    public static async Task RunAsync(string connectionFile, TextWriter error, CancellationToken cancellation = default)
    {
        var log = new KernelLog(error);
        var connection = ConnectionInfo.Read(connectionFile);
        _ = Evaluator.WarmUpAsync();
        WarnOfOpenDoors(connection, log);
        await using var sockets = await KernelSockets.BindAsync(connection, log).ConfigureAwait(false);
        using var evaluator = new Evaluator(Environment.CurrentDirectory);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var server = new KernelServer(sockets.Channels, evaluator, log);
        using var signals = new KernelSignals(server, sockets, end);
        _ = EndWithParentAsync(end, log);
        await server.RunAsync(end.Token).ConfigureAwait(false);
        await signals.NotExitingAsync().ConfigureAwait(false);
    }

    private static void WarnOfOpenDoors(ConnectionInfo connection, KernelLog log)
    {
        if (!IPAddress.TryParse(connection.Ip, out var address) || !IPAddress.IsLoopback(address))
        {
            log.Write($"listens on {connection.Ip}, which other machines may reach, as the connection file asks");
        }
    }

    private static async Task EndWithParentAsync(CancellationTokenSource end, KernelLog log)
    {
        await ParentWatch.GoneAsync(Environment.GetEnvironmentVariable(ParentWatch.Variable), end.Token).ConfigureAwait(false);
        log.Write("the front end that started this kernel is gone; so is the kernel");
        await end.CancelAsync().ConfigureAwait(false);
    }
}
