using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running.Parameters;

namespace Workbook.Notebooks.Running;

/// <summary>Runs notebooks without a front end: the code cells in order in one session, up to the first that fails.</summary>
/// <param name="options">Limits of time and text.</param>
/// <param name="observer">Follows the run.</param>
/// <param name="openSession">Opens a session in a folder.</param>
public sealed class NotebookRunner(RunOptions options, IRunObserver observer, OpenSession openSession)
{
    /// <summary>Throws what <see cref="RunAsync(string, CancellationToken)"/> would throw before its first cell, without running any.</summary>
    /// <param name="path">The notebook.</param>
    /// <exception cref="NotebookFormatException">The file is no notebook, is in another language than the session, or its metadata asks for what does not exist.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public void Check(string path) => RunPlan.Of(Read(path), path, options.Language);

    /// <summary>Reads a notebook and runs it in its own folder. The file stays as it is.</summary>
    /// <param name="path">The notebook.</param>
    /// <param name="cancellation">Interrupts the running cell and ends the run.</param>
    /// <returns>How it ended; a session that cannot be opened is a failure too.</returns>
    /// <exception cref="NotebookFormatException">The file is no notebook, is in another language than the session, or its metadata asks for what does not exist.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public Task<NotebookResult> RunAsync(string path, CancellationToken cancellation = default)
    {
        Notebook notebook = Read(path);
        return RunAsync(path, notebook, RunPlan.Of(notebook, path, options.Language), cancellation);
    }

    private Notebook Read(string path) => ParameterCell.Inject(NotebookReader.Read(path), options.Parameters, path);

    private async Task<NotebookResult> RunAsync(string path, Notebook notebook, RunPlan plan, CancellationToken user)
    {
        using var clock = new NotebookClock(options.NotebookTimeout ?? plan.Timeout, options.RunLimit);
        observer.NotebookStarted(path, plan.Cells.Length);
        var records = new List<CellRecord>();
        List<CellFailure> failures = await RunInSessionAsync(path, plan, records, clock, user);
        if (options.CheckTolerance is { } tolerance)
        {
            int failed = failures.Count == 0 ? 0 : failures[0].CellNumber;
            failures.AddRange(records.Where(record => record.Planned.Number != failed).SelectMany(record => record.Changes(tolerance)));
        }

        RunStatus status = failures.Count == 0 ? RunStatus.Passed : user.IsCancellationRequested ? RunStatus.Interrupted : RunStatus.Failed;
        var result = new NotebookResult(path, status, records.Count, plan.Cells.Length, clock.Elapsed, [.. failures], Executed(notebook, plan, records))
        {
            Cells = [.. plan.Cells.Select((cell, index) => new CellResult(cell.Number, cell.Cell.Id, index < records.Count ? records[index].Duration : null))],
        };
        observer.NotebookFinished(result);
        return result;
    }

    /// <returns>The failures of the first cell that failed, or of the session.</returns>
    private async Task<List<CellFailure>> RunInSessionAsync(string path, RunPlan plan, List<CellRecord> records, NotebookClock clock, CancellationToken user)
    {
        using var limits = new CellLimits(cellTimeout: null, options.Grace, clock, user);
        ICellSession session;
        try
        {
            session = await openSession(Path.GetDirectoryName(Path.GetFullPath(path))!, limits.Interrupt);
        }
        catch (OperationCanceledException) when (limits.Interrupt.IsCancellationRequested)
        {
            (string name, string reason) = limits.Reason();
            return [CellFailure.OfSession(name, user.IsCancellationRequested ? Messages.InterruptedStart : reason)];
        }
        catch (IOException problem)
        {
            return [CellFailure.OfSession(CellFailure.NotStarted, problem.Message)];
        }

        await using (session)
        {
            return await RunCellsAsync(session, plan, records, clock, user);
        }
    }

    private async Task<List<CellFailure>> RunCellsAsync(ICellSession session, RunPlan plan, List<CellRecord> records, NotebookClock clock, CancellationToken user)
    {
        var board = new DisplayBoard();
        foreach (PlannedCell cell in plan.Cells)
        {
            records.Add(new(cell, new CellOutputs(board, options.MaxText)));
            using var limits = new CellLimits(options.CellTimeout ?? cell.Timeout, options.Grace, clock, user);
            var run = new CellRun(session, cell, records[^1].Outputs, limits);
            List<CellFailure> failures = await ObservedAsync(run, new(cell.Number, plan.Cells.Length, cell.Cell.Id), records[^1], clock);
            failures.AddRange(records.SelectMany(record => record.Strays()));
            if (failures.Count > 0)
            {
                return failures;
            }
        }

        return [];
    }

    private async Task<List<CellFailure>> ObservedAsync(CellRun run, CellPosition position, CellRecord record, NotebookClock clock)
    {
        observer.CellStarted(position);
        TimeSpan start = clock.Elapsed;
        CellFailure? failure = await run.RunAsync();
        record.Duration = clock.Elapsed - start;
        observer.CellFinished(position, record.Duration);
        return failure is null ? [] : [failure];
    }

    private Notebook Executed(Notebook notebook, RunPlan plan, List<CellRecord> records)
    {
        var cells = notebook.Cells.ToBuilder();
        for (int i = 0; i < cells.Count; i++)
        {
            // Empty cells put nothing out; cells tagged skip-execution keep what they have.
            if (cells[i] is Cell.Code code && (string.IsNullOrWhiteSpace(code.Source) || plan.Cells.Any(cell => cell.Index == i)))
            {
                cells[i] = code with { ExecutionCount = null, Outputs = [] };
            }
        }

        foreach (CellRecord record in records)
        {
            cells[record.Planned.Index] = record.ToCell();
        }

        return notebook with { Metadata = WorkbookMetadata.IsCSharp(options.Language) ? WorkbookMetadata.Complete(notebook.Metadata) : notebook.Metadata, Cells = cells.ToImmutable() };
    }
}
