using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.Cli;

/// <summary>Runs notebooks, several at a time if asked to.</summary>
/// <param name="options">Limits of time and text, and what to compare.</param>
/// <param name="openSession">Opens a session in a folder.</param>
/// <param name="target">Where executed notebooks go.</param>
/// <param name="jobs">How many run at the same time.</param>
/// <param name="failFast">Whether none is begun once one has failed.</param>
internal sealed class NotebookRuns(RunOptions options, OpenSession openSession, OutputTarget target, int jobs, bool failFast)
{
    private readonly Lock _gate = new();
    private volatile bool _hasFailed;

    /// <summary>Runs all, and saves each as soon as it has ended.</summary>
    /// <param name="paths">The notebooks.</param>
    /// <param name="observe">Makes an observer for one notebook.</param>
    /// <param name="cancellation">Interrupts those that run; the rest is not begun.</param>
    /// <returns>The results in the order of the paths, those that were not begun among them.</returns>
    public async Task<IReadOnlyList<NotebookResult>> AllAsync(IReadOnlyList<string> paths, Func<IRunObserver> observe, CancellationToken cancellation)
    {
        var results = new NotebookResult[paths.Count];
        await Parallel.ForAsync(0, paths.Count, new ParallelOptions { MaxDegreeOfParallelism = jobs }, async (index, _) =>
        {
            results[index] = WhyNotBegin(cancellation) is { } why ? NotBegun(paths[index], why) : await OneAsync(paths[index], observe(), cancellation);
        });
        return results;
    }

    private string? WhyNotBegin(CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? Messages.NotBegunStopped
        : options.RunLimit is { Over.IsCancellationRequested: true } limit ? Messages.NotBegunInTime(limit.Time)
        : failFast && _hasFailed ? Messages.NotBegunAfterFailure
        : null;

    private async Task<NotebookResult> OneAsync(string path, IRunObserver observer, CancellationToken cancellation)
    {
        NotebookResult result;
        try
        {
            result = await new NotebookRunner(options, observer, openSession).RunAsync(path, cancellation);
        }
        catch (Exception error) when (ExpectedErrors.Is(error))
        {
            // It could be read when the run began; the others go on.
            _hasFailed = true;
            return Unreadable(path, error.Message);
        }

        _hasFailed |= result.Status != RunStatus.Passed;
        lock (_gate)
        {
            target.Save(result);
        }

        return result;
    }

    private static NotebookResult NotBegun(string path, string why) => Without(path, RunStatus.NotBegun) with { WhyNotBegun = why };

    private static NotebookResult Unreadable(string path, string problem) =>
        Without(path, RunStatus.Failed) with { Failures = [new CellFailure(0, "", null, null, "NotebookUnreadable", problem)] };

    private static NotebookResult Without(string path, RunStatus status) =>
        new(path, status, CellsRun: 0, CellCount: 0, TimeSpan.Zero, Failures: [], new Notebook(JsonMap.Empty, []));
}
