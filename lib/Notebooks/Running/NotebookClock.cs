using System.Diagnostics;

namespace Workbook.Notebooks.Running;

/// <summary>Measures a notebook's run and cancels <see cref="Ran"/> when its time is up.</summary>
internal sealed class NotebookClock : IDisposable
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly CancellationTokenSource _ran = new();

    public NotebookClock(TimeSpan? limit, RunLimit? run)
    {
        (Limit, Run) = (limit, run);
        if (limit is { } given)
        {
            _ran.CancelAfter(given);
        }
    }

    public TimeSpan? Limit { get; }

    /// <summary>The time it shares with other notebooks.</summary>
    public RunLimit? Run { get; }

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>Cancelled once the time is up.</summary>
    public CancellationToken Ran => _ran.Token;

    public void Dispose() => _ran.Dispose();
}
