using System.Diagnostics;
using Workbook.JupyterKernel.Install;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Client;

/// <summary>Starts a kernel process and waits until it answers.</summary>
internal sealed class KernelStart(KernelSpec kernel, string directory, KernelLimits limits)
{
    private const int MostTries = 3;
    private const int LastLines = 3;
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(500);
    private static readonly string[] PortTaken = ["in use", "EADDRINUSE", "Only one usage of each socket address"];

    /// <summary>Starts it; again when one of the ports was taken between its choice and its use.</summary>
    /// <exception cref="IOException">The kernel does not start; the message says why, with the last lines it wrote.</exception>
    public async Task<KernelSession> RunAsync(CancellationToken cancellation)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limits.StartTimeout);
        for (int attempt = 1; ; attempt++)
        {
            if (await TryAsync(attempt == MostTries, time.Token, cancellation).ConfigureAwait(false) is { } session)
            {
                return session;
            }
        }
    }

    /// <returns>null when a port was taken and this is not the last try.</returns>
    private async Task<KernelSession?> TryAsync(bool isLast, CancellationToken time, CancellationToken user)
    {
        using var file = new TemporaryConnectionFile(kernel.Name);
        KernelProcess process = KernelProcess.Start(KernelCommand.Of(kernel, file.Path, directory, limits), kernel.Name);
        try
        {
            return await AnswerAsync(process, file.Connection, time).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!user.IsCancellationRequested)
        {
            bool isLate = time.IsCancellationRequested;
            await process.DisposeAsync().ConfigureAwait(false);
            string said = process.Errors.LastLines(LastLines);
            return isLate ? throw new IOException(Messages.DidNotAnswer(kernel.Name, limits.StartTimeout, said))
                : !isLast && PortTaken.Any(sign => said.Contains(sign, StringComparison.OrdinalIgnoreCase)) ? null
                : throw new IOException(Messages.EndedEarly(kernel.Name, process.ExitCode, said));
        }
        catch (InvalidDataException error)
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw new IOException(error.Message, error);
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <exception cref="OperationCanceledException">The time is up, or the process ended.</exception>
    private async Task<KernelSession> AnswerAsync(KernelProcess process, ConnectionInfo info, CancellationToken time)
    {
        using CancellationTokenSource alive = CancellationTokenSource.CreateLinkedTokenSource(time);
        _ = process.Exited.ContinueWith(_ => CancelQuietly(alive), TaskScheduler.Default);
        KernelConnection connection = await KernelConnection.OpenAsync(info, alive.Token).ConfigureAwait(false);
        var session = new KernelSession(kernel, process, connection, limits.MemoryBytes);
        try
        {
            await session.IntroduceAsync(AskAgain, alive.Token).ConfigureAwait(false);
            RequireRoom(process.ResidentBytes);
            session.WatchMemory();
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // Until it answers no cell has run, and a kernel ended half-way could not tell how much it needs.
    private void RequireRoom(long taken)
    {
        if (taken > limits.MemoryBytes)
        {
            throw new IOException(Messages.NoRoomToStart(kernel.Name, taken, limits.MemoryBytes.Value));
        }
    }

    private static void CancelQuietly(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The kernel had answered; it ended later.
        }
    }
}
