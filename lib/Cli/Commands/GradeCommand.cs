using System.CommandLine;
using System.Diagnostics;
using System.Security.Cryptography;
using Workbook.Cli.Grading;
using Workbook.Cli.Reporting;
using Workbook.Notebooks.Grading;
using Workbook.Notebooks.Grading.Scoring;

namespace Workbook.Cli;

/// <summary><c>workbook grade</c>: grades what students handed in.</summary>
internal sealed class GradeCommand
{
    private readonly Terminal _terminal;
    private readonly Argument<string> _submissions = new("submissions") { Description = Messages.SubmissionsFolder };
    private readonly Option<string[]> _assignment = new("--assignment", "-a") { Description = Messages.AssignmentOfGrade, HelpName = "SOURCE", Required = true };
    private readonly Option<string> _output = new("--output", "-o") { Description = Messages.GradeOutput, HelpName = "DIR", Required = true };
    private readonly JobsOption _jobs = new();
    private readonly ShardOption _shard = new();
    private readonly Option<bool> _again = new("--again") { Description = Messages.Again };
    private readonly GradingLimits _limits = new();

    private GradeCommand(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var grade = new GradeCommand(terminal);
        var command = new Command("grade", Messages.Grade) { grade._submissions, grade._assignment, grade._output, grade._jobs, grade._shard, grade._again };
        grade._limits.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => grade.ExecuteAsync(parsed, cancellation), CancellationToken.None));
        return command;
    }

    private async Task<int> ExecuteAsync(ParseResult parsed, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        GradingOptions options = _limits.Of(parsed, mustConfine: true);
        IReadOnlyList<Submission> submissions = parsed.GetValue(_shard)!.Share(Submission.Find(parsed.GetRequiredValue(_submissions)));
        string output = parsed.GetRequiredValue(_output);
        Directory.CreateDirectory(output);
        int jobs = Math.Min(parsed.GetValue(_jobs), Math.Max(1, submissions.Count));
        var folder = new ResultFolder(output);
        int count = 0, kept = 0;
        var graders = Graders(parsed, options, jobs);
        try
        {
            await GradingProgress.ShowAsync(_terminal, submissions.Count, write => new GradingQueue(graders, folder, parsed.GetValue(_again), (result, isThere) =>
            {
                kept += isThere ? 1 : 0;
                write(Messages.Graded(++count, submissions.Count, result, isThere));
            }).RunAsync(submissions, jobs, cancellation));
        }
        catch (OperationCanceledException)
        {
            _terminal.Error.WriteLine(Messages.Line(Messages.GradingStopped(count, submissions.Count)));
            return ExitCode.Interrupted;
        }

        IReadOnlyList<StudentResult> all = folder.All();
        folder.SaveClass(all);
        Report(all, count - kept, Stopwatch.GetElapsedTime(start));
        return all.Any(result => result.Status == SubmissionStatus.NotGraded) ? ExitCode.Failed : ExitCode.Fine;
    }

    private Dictionary<string, (string SourceKey, SubmissionGrader Grader)> Graders(ParseResult parsed, GradingOptions options, int jobs)
    {
        IReadOnlyList<string> sources = Paths.NotebookPaths.Expand(parsed.GetRequiredValue(_assignment), parsed.CommandResult);
        Sessions sessions = Sessions.Of(kernel: null, memory: null, 2 * jobs);
        Sessions oneThread = sessions with { Limits = sessions.Limits with { Threads = 1 } };
        return sources.ToDictionary(source => Path.GetFileName(source), source =>
        {
            Assignment assignment = Assignment.Read(source);
            string key = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(source)));
            return (key, new SubmissionGrader(assignment, StudentCopy.Of(assignment), options, oneThread.OpenAsync));
        });
    }

    private void Report(IReadOnlyList<StudentResult> results, int graded, TimeSpan elapsed)
    {
        TextTable.Write(
            _terminal,
            ["student", "score", "by hand", "status"],
            [.. results.Select(result => new[]
            {
                result.Student, Messages.Points(result.Score, result.MaxPoints),
                string.Join(' ', result.Exercises.Where(entry => entry.Exercise.Score is null).Select(entry => entry.Exercise.GradeId)), Messages.Word(result.Status),
            })],
            row => string.Join("  ", row),
            right: [1]);
        foreach (string line in Histogram.Lines([.. results.Select(result => result.MaxPoints > 0 ? result.Score / result.MaxPoints : 0)]))
        {
            _terminal.Out.WriteLine(line);
        }

        _terminal.Out.WriteLine(Messages.GradingDone(results.Count, graded, elapsed));
    }
}
