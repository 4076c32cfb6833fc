using System.CommandLine;
using System.Diagnostics;
using Workbook.Cli.Reporting;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Running;

namespace Workbook.Cli;

/// <summary><c>workbook run</c>: executes notebooks and reports how they ended.</summary>
internal sealed class RunCommand
{
    private readonly Terminal _terminal;
    private readonly Func<string, ICellSession>? _openSession;
    private readonly PathsArgument _paths = new(Messages.RunPaths, ArgumentArity.ZeroOrMore);
    private readonly SecondsOption _timeout = new("--timeout", Messages.Timeout);
    private readonly SecondsOption _cellTimeout = new("--cell-timeout", Messages.CellTimeout);
    private readonly Option<string> _output = new("--output") { Description = Messages.Output, HelpName = "DIR" };
    private readonly Option<bool> _inPlace = new("--in-place") { Description = Messages.InPlace };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = Messages.Quiet };
    private readonly Option<bool> _noProgress = new("--no-progress") { Description = Messages.NoProgress };

    private RunCommand(Terminal terminal, Func<string, ICellSession>? openSession) => (_terminal, _openSession) = (terminal, openSession);

    public static Command Create(Terminal terminal, Func<string, ICellSession>? openSession)
    {
        var run = new RunCommand(terminal, openSession);
        var command = new Command("run", Messages.Run)
        {
            run._paths, run._timeout, run._cellTimeout, run._output, run._inPlace, run._quiet, run._noProgress,
        };
        command.SetAction(run.ExecuteAsync);
        return command;
    }

    private async Task<int> ExecuteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<string> paths = _paths.Expand(parsed);

        // The compiler loads while the notebooks are read.
        Task warm = _openSession is null ? Evaluator.WarmUpAsync() : Task.CompletedTask;
        var target = new OutputTarget(parsed.GetValue(_output), parsed.GetValue(_inPlace), paths);

        // A broken notebook is reported now, not after an hour of running the others.
        if (!ExpectedErrors.None(paths, _terminal, NotebookRunner.Check))
        {
            return ExitCode.WrongUsage;
        }

        await warm;
        bool quiet = parsed.GetValue(_quiet);
        IReadOnlyList<NotebookResult> results = await ObserveAsync(
            quiet || parsed.GetValue(_noProgress),
            observer => RunAllAsync(paths, target, Options(parsed), observer, cancellation));
        return Report(results, paths.Count, quiet, target, Stopwatch.GetElapsedTime(start));
    }

    private RunOptions Options(ParseResult parsed) =>
        new() { NotebookTimeout = parsed.GetValue(_timeout), CellTimeout = parsed.GetValue(_cellTimeout) };

    private Task<IReadOnlyList<NotebookResult>> ObserveAsync(bool silent, Func<IRunObserver, Task<IReadOnlyList<NotebookResult>>> run) =>
        silent ? run(new NoProgress())
        : _terminal.IsLive ? LiveProgress.ShowAsync(_terminal, run)
        : run(new PlainProgress(_terminal.Out));

    private async Task<IReadOnlyList<NotebookResult>> RunAllAsync(
        IReadOnlyList<string> paths, OutputTarget target, RunOptions options, IRunObserver observer, CancellationToken cancellation)
    {
        var runner = new NotebookRunner(options, observer, _openSession);
        using var guard = new ProcessGuard(runner, _terminal);
        var results = new List<NotebookResult>();
        foreach (string path in paths)
        {
            results.Add(await runner.RunAsync(path, cancellation));
            target.Save(results[^1]);
            if (cancellation.IsCancellationRequested)
            {
                break;
            }
        }

        return results;
    }

    private int Report(IReadOnlyList<NotebookResult> results, int wanted, bool quiet, OutputTarget target, TimeSpan elapsed)
    {
        var report = new RunReport(_terminal);
        if (!quiet)
        {
            report.WriteTable(results);
        }

        report.WriteFailures(results);
        foreach (NotebookResult left in results.Where(target.LeftOriginal))
        {
            _terminal.Out.WriteLine(Messages.NotWritten(left.Path, left.Status == RunStatus.Interrupted));
        }

        foreach (string problem in target.Problems)
        {
            _terminal.Error.WriteLine(Messages.Line(Messages.OneLine(problem)));
        }

        int passed = results.Count(result => result.Status == RunStatus.Passed);
        bool stopped = results.Any(result => result.Status == RunStatus.Interrupted);
        if (!quiet)
        {
            string time = Messages.Time(elapsed);
            _terminal.Out.WriteLine(
                stopped ? Messages.Stopped(wanted - passed)
                : passed == wanted ? Messages.AllPassed(wanted, time)
                : Messages.SomeFailed(wanted - passed, wanted, time));
        }

        return stopped ? ExitCode.Interrupted
            : passed < wanted ? ExitCode.Failed
            : target.Problems.Count > 0 ? ExitCode.WrongUsage : ExitCode.Fine;
    }
}
