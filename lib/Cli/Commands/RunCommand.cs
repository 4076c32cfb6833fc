using System.CommandLine;
using System.Diagnostics;
using Workbook.Cli.Reporting;
using Workbook.Notebooks.Running;

namespace Workbook.Cli;

/// <summary><c>workbook run</c>: executes notebooks and reports how they ended.</summary>
internal sealed class RunCommand
{
    private readonly Terminal _terminal;
    private readonly OpenSession? _openSession;
    private readonly PathsArgument _paths = new(Messages.RunPaths, ArgumentArity.ZeroOrMore);
    private readonly SecondsOption _timeout = new("--timeout", Messages.Timeout);
    private readonly SecondsOption _cellTimeout = new("--cell-timeout", Messages.CellTimeout);
    private readonly SecondsOption _runTimeout = new("--run-timeout", Messages.RunTimeout);
    private readonly JobsOption _jobs = new();
    private readonly Option<bool> _failFast = new("--fail-fast", "-x") { Description = Messages.FailFast };
    private readonly ParameterOption _parameters = new();
    private readonly Option<bool> _check = new("--check") { Description = Messages.Check };
    private readonly ToleranceOption _tolerance = new();
    private readonly Option<string> _junit = new("--junit") { Description = Messages.JUnit, HelpName = "FILE" };
    private readonly Option<string> _kernel = new("--kernel") { Description = Messages.KernelOfRun, HelpName = "NAME" };
    private readonly SizeOption _memory = new("--memory", Messages.Memory);
    private readonly Option<string> _output = new("--output") { Description = Messages.Output, HelpName = "DIR" };
    private readonly Option<bool> _inPlace = new("--in-place") { Description = Messages.InPlace };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = Messages.Quiet };
    private readonly Option<bool> _noProgress = new("--no-progress") { Description = Messages.NoProgress };

    private RunCommand(Terminal terminal, OpenSession? openSession) => (_terminal, _openSession) = (terminal, openSession);

    public static Command Create(Terminal terminal, OpenSession? openSession)
    {
        var run = new RunCommand(terminal, openSession);
        var command = new Command("run", Messages.Run)
        {
            run._paths, run._jobs, run._failFast, run._timeout, run._cellTimeout, run._runTimeout, run._check, run._tolerance, run._junit,
            run._parameters, run._kernel, run._memory, run._output, run._inPlace, run._quiet, run._noProgress,
        };

        // Ctrl-C is heard only once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(() => run.ExecuteAsync(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private async Task<int> ExecuteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<string> paths = _paths.Expand(parsed);
        Sessions sessions = Sessions.Of(parsed.GetValue(_kernel), parsed.GetValue(_memory), Math.Min(parsed.GetValue(_jobs), paths.Count));
        RequireSense(parsed);
        var target = new OutputTarget(parsed.GetValue(_output), parsed.GetValue(_inPlace), paths);
        using CancellationTokenSource? over = parsed.GetValue(_runTimeout) is { } time ? new(time) : null;
        RunOptions options = Options(parsed, sessions.Kernel.Language, over?.Token);

        // A broken notebook is reported now, not after an hour of running the others.
        if (!ExpectedErrors.None(paths, _terminal, path => new NotebookRunner(options, new NoProgress(), sessions.OpenAsync).Check(path)))
        {
            return ExitCode.WrongUsage;
        }

        var run = new NotebookRuns(options, _openSession ?? sessions.OpenAsync, target, parsed.GetValue(_jobs), parsed.GetValue(_failFast));
        bool quiet = parsed.GetValue(_quiet);
        IReadOnlyList<NotebookResult> results = await ObserveAsync(quiet || parsed.GetValue(_noProgress), observe => run.AllAsync(paths, observe, cancellation));
        return Report(parsed, results, target, cancellation.IsCancellationRequested, over?.IsCancellationRequested == true, Stopwatch.GetElapsedTime(start));
    }

    private void RequireSense(ParseResult parsed)
    {
        if (parsed.GetValue(_check) && parsed.GetValue(_inPlace))
        {
            throw new UsageException(Messages.CheckInPlace);
        }

        if (parsed.GetValue(_tolerance) is not null && !parsed.GetValue(_check))
        {
            throw new UsageException(Messages.ToleranceWithoutCheck);
        }
    }

    private RunOptions Options(ParseResult parsed, string language, CancellationToken? over) => new()
    {
        RunLimit = over is { } token ? new RunLimit(parsed.GetValue(_runTimeout)!.Value, token) : null,
        Language = language,
        NotebookTimeout = parsed.GetValue(_timeout),
        CellTimeout = parsed.GetValue(_cellTimeout),
        CheckTolerance = parsed.GetValue(_check) ? parsed.GetValue(_tolerance) ?? ToleranceOption.Standard : null,
        Parameters = parsed.GetValue(_parameters)!,
    };

    private Task<IReadOnlyList<NotebookResult>> ObserveAsync(bool silent, Func<Func<IRunObserver>, Task<IReadOnlyList<NotebookResult>>> run)
    {
        if (!silent && _terminal.IsLive)
        {
            return LiveProgress.ShowAsync(_terminal, run);
        }

        TextWriter lines = TextWriter.Synchronized(_terminal.Out);
        return run(() => silent ? new NoProgress() : new PlainProgress(lines));
    }

    private int Report(ParseResult parsed, IReadOnlyList<NotebookResult> results, OutputTarget target, bool wasStopped, bool isOverTime, TimeSpan elapsed)
    {
        bool quiet = parsed.GetValue(_quiet);
        var report = new RunReport(_terminal);
        if (!quiet)
        {
            report.WriteTable(results);
        }

        report.WriteFailures(results);
        List<string> problems = [.. target.Problems, .. WriteFiles(parsed, results)];
        foreach (NotebookResult left in results.Where(target.LeftOriginal))
        {
            _terminal.Out.WriteLine(Messages.NotWritten(left.Path, left.Status));
        }

        foreach (string problem in problems)
        {
            _terminal.Error.WriteLine(Messages.Line(Messages.OneLine(problem)));
        }

        int passed = Count(results, RunStatus.Passed);
        bool stopped = wasStopped && passed < results.Count;
        if (!quiet)
        {
            _terminal.Out.WriteLine(Summary(parsed, results, stopped, isOverTime, Messages.Time(elapsed)));
        }

        NotebookResult[] begun = [.. results.Where(result => result.Status != RunStatus.NotBegun)];
        return stopped ? ExitCode.Interrupted
            : begun.Length > 0 && begun.All(result => result.Failures is [{ ErrorName: CellFailure.NotStarted }]) ? ExitCode.WrongUsage
            : passed < results.Count ? ExitCode.Failed
            : problems.Count > 0 ? ExitCode.WrongUsage : ExitCode.Fine;
    }

    private string Summary(ParseResult parsed, IReadOnlyList<NotebookResult> results, bool stopped, bool isOverTime, string time)
    {
        int left = results.Count - Count(results, RunStatus.Passed);
        int failed = Count(results, RunStatus.Failed);
        return left == 0 ? Messages.AllPassed(results.Count, time)
            : stopped ? Messages.Stopped(left)
            : isOverTime ? Messages.OverTime(left, parsed.GetValue(_runTimeout)!.Value)
            : Messages.SomeFailed(failed, left - failed, results.Count, time);
    }

    private static int Count(IReadOnlyList<NotebookResult> results, RunStatus status) => results.Count(result => result.Status == status);

    /// <returns>What could not be written.</returns>
    private List<string> WriteFiles(ParseResult parsed, IReadOnlyList<NotebookResult> results)
    {
        List<string> problems = [];
        if (parsed.GetValue(_junit) is { } junit)
        {
            Try(() => JUnitReport.Save(junit, results), problem => Messages.NotSaved("--junit", junit, problem));
        }

        if (GitHubActions.IsOn)
        {
            GitHubActions.WriteAnnotations(_terminal.Out, results);
            Try(() => GitHubActions.WriteSummary(results), problem => problem);
        }

        return problems;

        void Try(Action write, Func<string, string> explain)
        {
            try
            {
                write();
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                problems.Add(explain(error.Message));
            }
        }
    }
}
