using System.Runtime;

namespace Workbook.Notebooks.Evaluation.Cells;

/// <summary>
/// Runs a reader's code on the calling thread so that it can be stopped from outside, wherever it is: by the guards in its
/// own loops, by being woken from waits and, where it is deep in a library, by being torn out.
/// </summary>
internal sealed class InterruptibleRun
{
    private static readonly TimeSpan WakeInterval = TimeSpan.FromMilliseconds(50);

    // Long enough for a library call to return to the reader's code. The tearing-out is the last resort: on some loops
    // it ends the process (the runtime cannot unwind from a call it was returning from), as the kill that would follow does.
    private const int WakesBeforeAbort = 6;

    private readonly Lock _gate = new();
    private readonly Thread _thread = Thread.CurrentThread;
    private bool _running = true;

    private InterruptibleRun() { }

    /// <summary>Runs an action until it ends or the token is cancelled.</summary>
    /// <param name="action">The reader's code.</param>
    /// <param name="session">The number by which the reader's own loops see the interrupt, until the next run begins.</param>
    /// <param name="interrupt">Cancelled by whoever wants the code stopped.</param>
    /// <returns>Whether the action ran to its end uninterrupted; its own exceptions come out as they are.</returns>
    public static bool Run(Action action, int session, CancellationToken interrupt)
    {
        CellGuard.Set(session, interrupted: false);
        var run = new InterruptibleRun();
        var abort = new CancellationTokenSource();
        using var registration = interrupt.UnsafeRegister(_ => run.StopFromOutside(session, abort), null);
        try
        {
            RunAbortable(action, abort.Token);
            return !interrupt.IsCancellationRequested;
        }
        catch (Exception) when (interrupt.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            run.End();
        }
    }

    private static void RunAbortable(Action action, CancellationToken abort)
    {
        // SYSLIB0046 warns that an abort may leave the process in a bad state. Here it is asked for by a reader, who is told,
        // hits only the reader's own code, and is the one means .NET has against `while (true) {}`.
#pragma warning disable SYSLIB0046
        ControlledExecution.Run(action, abort);
#pragma warning restore SYSLIB0046
    }

    // Not on the caller's thread, which must not wait, nor on the pool, which a runaway Parallel.For may hold entirely.
    private void StopFromOutside(int session, CancellationTokenSource abort)
    {
        var stopper = new Thread(() => Stop(session, abort)) { IsBackground = true, Name = "notebook interrupt" };
        stopper.UnsafeStart();
    }

    // Wakes again and again, since a catch-all may swallow one interrupt and wait anew.
    private void Stop(int session, CancellationTokenSource abort)
    {
        CellGuard.Set(session, interrupted: true);
        for (var wakes = 0; Wake(); wakes++)
        {
            if (wakes == WakesBeforeAbort)
            {
                abort.Cancel();
            }

            Thread.Sleep(WakeInterval);
        }
    }

    private bool Wake()
    {
        lock (_gate)
        {
            if (_running)
            {
                _thread.Interrupt();
            }

            return _running;
        }
    }

    private void End()
    {
        lock (_gate)
        {
            _running = false;
        }

        AbsorbPendingInterrupt();
    }

    private static void AbsorbPendingInterrupt()
    {
        try
        {
            Thread.Sleep(0);
        }
        catch (ThreadInterruptedException)
        {
            // It came as the cell ended by itself.
        }
    }
}
