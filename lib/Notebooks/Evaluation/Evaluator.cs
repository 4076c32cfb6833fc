using Workbook.Display;
using Workbook.Notebooks.Evaluation.Assistance;
using Workbook.Notebooks.Evaluation.Cells;
using Workbook.Notebooks.Evaluation.Directives;
using Workbook.Notebooks.Evaluation.Packages;
using Workbook.Notebooks.Evaluation.Streams;

namespace Workbook.Notebooks.Evaluation;

/// <summary>Runs C# cells one after the other in one session. Knows neither Jupyter nor torch.</summary>
public sealed class Evaluator : IDisposable
{
    // First what every cell needs, then what many do.
    private static readonly string[] WarmUpCells = ["1", "var warm = new[] { 1, 2 }; Console.Write(\"\"); warm.Select(x => new { x })"];

    private static Session? _lastActive;

    private readonly SessionThread _thread = new();
    private readonly Session _session;
    private bool _disposed;

    /// <summary>Opens a session.</summary>
    /// <param name="directory">The notebook's folder: <c>#r</c> and <c>#load</c> paths and the working directory start there.</param>
    public Evaluator(string directory) : this(directory, new PackageRestorer(PackageCache.OfUser, DotnetSdk.UsualPlaces)) { }

    /// <summary>Opens a session that gets packages in its own way.</summary>
    internal Evaluator(string directory, PackageRestorer restorer) => _session = new Session(directory, restorer);

    /// <summary>Runs one cell to its end; a cell asked for while another runs waits for it.</summary>
    /// <param name="code">The cell's source.</param>
    /// <param name="cellName">The name stack traces and diagnostics give the cell, such as <c>cell[8]</c>.</param>
    /// <param name="outputs">Takes what the cell puts out.</param>
    /// <param name="interrupt">Cancelling it interrupts the cell, even in a tight loop; the session lives on.</param>
    /// <returns>How the cell ended; a failing cell is a result, not an exception.</returns>
    /// <exception cref="ObjectDisposedException">The session is closed.</exception>
    public Task<EvaluationResult> EvaluateAsync(string code, string cellName, IOutputSink outputs, CancellationToken interrupt = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ConsoleRouter.Install();
        UnhandledExceptions.Install();
        return _thread.Run(() =>
        {
            EnterDirectory();
            return _session.Evaluate(code, cellName, outputs, interrupt);
        });
    }

    /// <summary>Calls a function on the session's thread as if it were a cell.</summary>
    internal Task<EvaluationResult> InvokeAsync(Action body, string cellName, IOutputSink outputs) =>
        _thread.Run(() => _session.Invoke(body, cellName, outputs, CancellationToken.None));

    /// <summary>The variables of all cells.</summary>
    internal IReadOnlyList<SessionVariable> Variables() => _session.Variables();

    /// <summary>What could stand at a place of a cell, given all cells that ran before.</summary>
    /// <param name="code">The cell's source.</param>
    /// <param name="position">A UTF-16 index into it.</param>
    /// <param name="cancellation">Stops the search before it has begun.</param>
    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellation = default)
    {
        CheckPosition(code, position);
        return Task.Run(() => DirectiveCompletion.Complete(new CellSource(code), position, _session.Directory) ?? CodeCompletion.Complete(_session.Draft(code), position), cancellation);
    }

    /// <summary>What is known of the name at a place of a cell: declaration, documentation with shapes, value.</summary>
    /// <param name="code">The cell's source.</param>
    /// <param name="position">A UTF-16 index into it.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>text/plain and text/markdown; null when there is no name, or nothing is known of it.</returns>
    public async Task<MimeBundle?> InspectAsync(string code, int position, CancellationToken cancellation = default)
    {
        CheckPosition(code, position);
        var inspection = await Task.Run(() => Inspection.At(_session.Draft(code), position), cancellation).ConfigureAwait(false);
        if (inspection is null)
        {
            return null;
        }

        // Values are the running cell's while one runs.
        var value = inspection.Variable is { } variable ? await _thread.RunIfIdle(() => _session.ShortValue(variable)).ConfigureAwait(false) : null;
        return await Task.Run(() => InspectionReport.Of(inspection, value), cancellation).ConfigureAwait(false);
    }

    /// <summary>Whether code could run as it stands; by syntax alone, so any thread may ask while a cell runs.</summary>
    public static Completeness CheckCompleteness(string code) => CompletenessCheck.Of(code);

    /// <summary>Compiles and runs small cells in the background, so that the first real one does not wait for the compiler to load.</summary>
    public static Task WarmUpAsync() => Task.Run(async () =>
    {
        _ = Task.Run(CompilerWarmUp.Compile);
        using var evaluator = new Evaluator(AppContext.BaseDirectory); // the current folder may be gone
        foreach (var cell in WarmUpCells)
        {
            await evaluator.EvaluateAsync(cell, "warm-up", NullOutputSink.Instance).ConfigureAwait(false);
            if (_lastActive != evaluator._session)
            {
                // A real cell has come: from here on it would be held up.
                break;
            }
        }
    });

    /// <summary>Hands on what the running cell has written so far, at once; any thread may ask. For a process about to exit.</summary>
    public void Flush() => _session.Flush();

    /// <summary>Closes the session once the running cell has ended.</summary>
    public void Dispose()
    {
        _disposed = true;
        _thread.Dispose();
    }

    private static void CheckPosition(string code, int position)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, code.Length);
    }

    // The working directory is the process's: set on the first cell and whenever sessions alternate, so that a cell may move on from it.
    private void EnterDirectory()
    {
        if (Interlocked.Exchange(ref _lastActive, _session) != _session && Directory.Exists(_session.Directory))
        {
            Directory.SetCurrentDirectory(_session.Directory);
        }
    }
}
