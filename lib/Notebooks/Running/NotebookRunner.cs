using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>Runs notebooks without a front end: the code cells in order in one session, up to the first that fails.</summary>
/// <param name="options">Limits of time and text.</param>
/// <param name="observer">Follows the run.</param>
/// <param name="openSession">Opens a session in a folder; the C# evaluator's by default.</param>
public sealed class NotebookRunner(RunOptions options, IRunObserver observer, Func<string, ICellSession>? openSession = null)
{
    /// <summary>The file and the cell that runs, or ran last; null before the first.</summary>
    public (string Path, CellPosition Cell)? Current { get; private set; }

    /// <summary>Throws what <see cref="RunAsync(string, CancellationToken)"/> would throw before its first cell, without running any.</summary>
    /// <param name="path">The notebook.</param>
    /// <exception cref="NotebookFormatException">The file is no notebook, is not in C#, or its metadata asks for what does not exist.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static void Check(string path) => RunPlan.Of(NotebookReader.Read(path), path);

    /// <summary>Reads a notebook and runs it in its own folder. The file stays as it is.</summary>
    /// <param name="path">The notebook.</param>
    /// <param name="cancellation">Interrupts the running cell and ends the run.</param>
    /// <exception cref="NotebookFormatException">The file is no notebook, is not in C#, or its metadata asks for what does not exist.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public async Task<NotebookResult> RunAsync(string path, CancellationToken cancellation = default)
    {
        string full = Path.GetFullPath(path);
        Notebook notebook = NotebookReader.Read(path);
        RunPlan plan = RunPlan.Of(notebook, path);
        string? directory = CurrentDirectory();
        try
        {
            return await RunAsync(path, notebook, plan, Path.GetDirectoryName(full)!, cancellation);
        }
        finally
        {
            // Cells may change the directory; the next notebook's relative path counts from the old one.
            if (Directory.Exists(directory))
            {
                Directory.SetCurrentDirectory(directory);
            }
        }
    }

    private async Task<NotebookResult> RunAsync(string path, Notebook notebook, RunPlan plan, string directory, CancellationToken user)
    {
        using var clock = new NotebookClock(options.NotebookTimeout ?? plan.Timeout);
        observer.NotebookStarted(path, plan.Cells.Length);
        var records = new List<CellRecord>();
        List<CellFailure> failures = await RunCellsAsync(path, plan, directory, records, clock, user);
        RunStatus status = failures.Count == 0 ? RunStatus.Passed : user.IsCancellationRequested ? RunStatus.Interrupted : RunStatus.Failed;
        var result = new NotebookResult(path, status, records.Count, plan.Cells.Length, clock.Elapsed, [.. failures], Executed(notebook, plan, records));
        observer.NotebookFinished(result);
        return result;
    }

    /// <returns>The failures of the first cell that failed.</returns>
    private async Task<List<CellFailure>> RunCellsAsync(
        string path, RunPlan plan, string directory, List<CellRecord> records, NotebookClock clock, CancellationToken user)
    {
        var board = new DisplayBoard();
        ICellSession session = (openSession ?? (folder => new EvaluatorSession(folder)))(directory);
        bool stuck = false;
        try
        {
            foreach (PlannedCell cell in plan.Cells)
            {
                Current = (path, new(cell.Number, plan.Cells.Length, cell.Cell.Id));
                records.Add(new(cell, new CellOutputs(board, options.MaxText)));
                using var limits = new CellLimits(options.CellTimeout ?? cell.Timeout, options.Grace, clock, user);
                var run = new CellRun(session, cell, records[^1].Outputs, limits);
                List<CellFailure> failures = await ObservedAsync(run, Current.Value.Cell, clock);
                stuck = run.IsStuck;
                failures.AddRange(records.SelectMany(record => record.Strays()));
                if (failures.Count > 0)
                {
                    return failures;
                }
            }

            return [];
        }
        finally
        {
            // A cell that still runs holds its session; closing it would wait for the cell.
            if (!stuck)
            {
                session.Dispose();
            }
        }
    }

    private async Task<List<CellFailure>> ObservedAsync(CellRun run, CellPosition position, NotebookClock clock)
    {
        observer.CellStarted(position);
        TimeSpan start = clock.Elapsed;
        CellFailure? failure = await run.RunAsync();
        observer.CellFinished(position, clock.Elapsed - start);
        return failure is null ? [] : [failure];
    }

    /// <returns>null when the folder is gone.</returns>
    private static string? CurrentDirectory()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static Notebook Executed(Notebook notebook, RunPlan plan, List<CellRecord> records)
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

        return notebook with { Metadata = WorkbookMetadata.Complete(notebook.Metadata), Cells = cells.ToImmutable() };
    }
}
