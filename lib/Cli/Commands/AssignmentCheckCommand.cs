using System.Collections.Immutable;
using System.CommandLine;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Grading;
using Workbook.Notebooks.Grading.Scoring;

namespace Workbook.Cli;

/// <summary><c>workbook assignment check</c>: runs the checks a student can see, as the grader runs them.</summary>
internal static class AssignmentCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new PathsArgument(Messages.Submissions, ArgumentArity.OneOrMore);
        var limits = new GradingLimits();
        var command = new Command("check", Messages.AssignmentCheck) { paths };
        limits.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.Run(() => CheckAllAsync(paths.Expand(parsed), limits.Of(parsed, mustConfine: false), terminal, cancellation), CancellationToken.None));
        return command;
    }

    private static async Task<int> CheckAllAsync(IReadOnlyList<string> paths, GradingOptions options, Terminal terminal, CancellationToken cancellation)
    {
        bool isFull = true;
        foreach (string path in paths)
        {
            Notebook notebook = NotebookReader.Read(path);

            // What a student has is the assignment, as far as the checks go: the answers in it are called as the grader calls them.
            Assignment assignment = Assignment.Of(path, notebook);
            var grader = new SubmissionGrader(assignment, notebook, options, Sessions.Of(null, null, 1).OpenAsync);
            SubmissionResult result = await grader.GradeAsync(notebook, cancellation);
            Tell(path, result, terminal);
            isFull &= result.Status == SubmissionStatus.Graded && result.Exercises.All(exercise => exercise.Score is null || exercise.Score == exercise.MaxPoints);
        }

        return isFull ? ExitCode.Fine : ExitCode.Failed;
    }

    private static void Tell(string path, SubmissionResult result, Terminal terminal)
    {
        terminal.Out.WriteLine(path);
        foreach (ExerciseResult exercise in result.Exercises)
        {
            terminal.Out.WriteLine(Messages.ExerciseLine(exercise));
            foreach (CheckResult check in exercise.Checks)
            {
                terminal.Out.WriteLine(Messages.CheckLine(check));
            }
        }

        foreach (string note in result.Notes)
        {
            terminal.Out.WriteLine(Messages.NoteLine(note));
        }

        terminal.Out.WriteLine(result.Status == SubmissionStatus.Graded ? Messages.VisiblePoints(result) : Messages.NotChecked);
    }
}
