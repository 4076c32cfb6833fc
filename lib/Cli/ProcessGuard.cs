using Workbook.Notebooks.Running;

namespace Workbook.Cli;

/// <summary>Keeps a cell that ends the process from looking like a success: Environment.Exit in a cell becomes exit code 1 and a line.</summary>
internal sealed class ProcessGuard : IDisposable
{
    private const string ShowCursor = "\e[?25h";

    private readonly NotebookRunner _runner;
    private readonly Terminal _terminal;

    public ProcessGuard(NotebookRunner runner, Terminal terminal)
    {
        (_runner, _terminal) = (runner, terminal);
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    public void Dispose() => AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;

    private void OnProcessExit(object? sender, EventArgs e)
    {
        if (_runner.Current is not var (path, cell))
        {
            return;
        }

        _terminal.Out.Write(_terminal.IsLive ? ShowCursor + "\n" : "");
        _terminal.Out.Flush();
        _terminal.Error.WriteLine(Messages.Line(Messages.ProcessEnded(path, cell.Number, cell.Id)));
        Environment.ExitCode = ExitCode.Failed;
    }
}
