using Workbook.Notebooks.Evaluation.Cells;
using Workbook.Notebooks.Evaluation.Streams;

namespace Workbook.Notebooks.Evaluation;

/// <summary>Runs C# cells one after the other in one session. Knows neither Jupyter nor torch.</summary>
public sealed class Evaluator : IDisposable
{
    private static Session? _lastActive;

    private readonly SessionThread _thread = new();
    private readonly Session _session;
    private bool _disposed;

    /// <summary>Opens a session.</summary>
    /// <param name="directory">The notebook's folder: <c>#r</c> and <c>#load</c> paths and the working directory start there.</param>
    public Evaluator(string directory) => _session = new Session(directory);

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

    /// <summary>Compiles and runs a trivial cell in the background, so that the first real one does not wait for the compiler to load.</summary>
    public static async Task WarmUpAsync()
    {
        using var evaluator = new Evaluator(Environment.CurrentDirectory);
        await evaluator.EvaluateAsync("var warm = new[] { 1, 2 }; Console.Write(\"\"); warm.Select(x => new { x })", "warm-up", new NoOutputs()).ConfigureAwait(false);
    }

    /// <summary>Closes the session once the running cell has ended.</summary>
    public void Dispose()
    {
        _disposed = true;
        _thread.Dispose();
    }

    // The working directory is the process's: set on the first cell and whenever sessions alternate, so that a cell may move on from it.
    private void EnterDirectory()
    {
        if (Interlocked.Exchange(ref _lastActive, _session) != _session && Directory.Exists(_session.Directory))
        {
            Directory.SetCurrentDirectory(_session.Directory);
        }
    }

    private sealed class NoOutputs : IOutputSink
    {
        public void Write(CellOutput output) { }
    }
}
