using System.Runtime.InteropServices;

namespace Workbook.JupyterKernel.Server;

/// <summary>What the process does when the system speaks to it: SIGINT interrupts the cell, SIGTERM ends the kernel, an exit sends the last outputs.</summary>
internal sealed class KernelSignals : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly KernelServer _server;
    private readonly KernelSockets _sockets;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private volatile bool _exiting;

    /// <summary>Listens until disposed.</summary>
    public KernelSignals(KernelServer server, KernelSockets sockets, CancellationTokenSource end)
    {
        (_server, _sockets) = (server, sockets);
        _interrupt = Handle(PosixSignal.SIGINT, server.Interrupt);
        _terminate = Handle(PosixSignal.SIGTERM, end.Cancel);
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    /// <summary>Never ends once the process is exiting: whoever waits leaves the exit code to whoever asked for the exit.</summary>
    public Task NotExitingAsync() => _exiting ? Task.Delay(Timeout.Infinite) : Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private static PosixSignalRegistration Handle(PosixSignal signal, Action action) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            action();
        });

    // Environment.Exit in a cell comes here, though on a thread of the runtime's; the cell's own waits for it.
    private void OnProcessExit(object? sender, EventArgs e)
    {
        _exiting = true;
        _server.Flush();
        _sockets.DisposeAsync().AsTask().Wait(Farewell);
    }
}
