namespace Workbook.Notebooks.Running;

/// <summary>What may stop a running cell: the user, the run's time, the notebook's, the cell's.</summary>
internal sealed class CellLimits : IDisposable
{
    private readonly CancellationToken _user;
    private readonly NotebookClock _clock;
    private readonly TimeSpan? _cellTimeout;
    private readonly CancellationTokenSource _interrupt;

    public CellLimits(TimeSpan? cellTimeout, TimeSpan grace, NotebookClock clock, CancellationToken user)
    {
        (_cellTimeout, Grace, _clock, _user) = (cellTimeout, grace, clock, user);
        _interrupt = CancellationTokenSource.CreateLinkedTokenSource(user, clock.Run?.Over ?? CancellationToken.None, clock.Ran);
        if (cellTimeout is { } limit)
        {
            _interrupt.CancelAfter(limit);
        }
    }

    public TimeSpan Grace { get; }

    public CancellationToken Interrupt => _interrupt.Token;

    /// <summary>Why a cell that did not run to its end was stopped: an error name and a message.</summary>
    public (string Name, string Message) Reason() =>
        this switch
        {
            _ when _user.IsCancellationRequested => ("Interrupted", Messages.Interrupted),
            _ when _clock.Run is { Over.IsCancellationRequested: true } run => ("Timeout", Messages.RunTimeout(run.Time)),
            _ when _clock.Ran.IsCancellationRequested => ("Timeout", Messages.NotebookTimeout(_clock.Limit!.Value)),
            _ when Interrupt.IsCancellationRequested => ("Timeout", Messages.CellTimeout(_cellTimeout!.Value)),
            _ => ("Interrupted", Messages.InterruptedItself),
        };

    public void Dispose() => _interrupt.Dispose();
}
