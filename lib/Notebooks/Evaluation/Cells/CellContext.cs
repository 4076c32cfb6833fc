namespace Workbook.Notebooks.Evaluation.Cells;

/// <summary>
/// What `await` in a cell comes back to: the cell's own thread while the cell runs, the thread pool after its end,
/// and nowhere once the cell was interrupted.
/// </summary>
internal sealed class CellContext : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _posted = new();
    private readonly Thread _thread = Thread.CurrentThread;
    private Phase _phase = Phase.Running;

    private enum Phase
    {
        Running,
        Completed,
        Interrupted,
    }

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_posted)
        {
            if (_phase == Phase.Running)
            {
                _posted.Enqueue((d, state));
                Monitor.Pulse(_posted);
                return;
            }
        }

        if (_phase == Phase.Completed)
        {
            ThreadPool.QueueUserWorkItem(_ => d(state));
        }
    }

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Thread.CurrentThread == _thread)
        {
            d(state);
            return;
        }

        using var done = new ManualResetEventSlim();
        Post(_ =>
        {
            d(state);
            done.Set();
        }, null);
        done.Wait();
    }

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs what is posted until the cell's task has ended.</summary>
    public void PumpUntil(Task task)
    {
        task.ContinueWith(_ => Post(static _ => { }, null), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!task.IsCompleted)
        {
            var (callback, state) = Take();
            callback(state);
        }
    }

    /// <summary>Ends the cell; what it left unfinished goes on without it, unless it was interrupted.</summary>
    public void Close(bool interrupted)
    {
        lock (_posted)
        {
            _phase = interrupted ? Phase.Interrupted : Phase.Completed;
            while (_posted.TryDequeue(out var work))
            {
                Post(work.Callback, work.State);
            }
        }
    }

    private (SendOrPostCallback Callback, object? State) Take()
    {
        lock (_posted)
        {
            while (_posted.Count == 0)
            {
                Monitor.Wait(_posted);
            }

            return _posted.Dequeue();
        }
    }
}
