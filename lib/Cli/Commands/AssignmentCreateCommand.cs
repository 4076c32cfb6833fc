using System.CommandLine;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Grading;
using Workbook.Notebooks.Grading.Scoring;
using Workbook.Notebooks.Running;

namespace Workbook.Cli;

/// <summary><c>workbook assignment create</c>: writes the notebooks students are handed.</summary>
internal static class AssignmentCreateCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new PathsArgument(Messages.AssignmentSources, ArgumentArity.OneOrMore);
        var output = new Option<string>("--output", "-o") { Description = Messages.AssignmentOutput, HelpName = "DIR", Required = true };
        var command = new Command("create", Messages.AssignmentCreate) { paths, output };
        command.SetAction(parsed => Create(paths.Expand(parsed), parsed.GetRequiredValue(output), terminal));
        return command;
    }

    private static int Create(IReadOnlyList<string> paths, string folder, Terminal terminal)
    {
        var target = new OutputTarget(folder, inPlace: false, paths);
        var copies = new List<(Assignment Source, Notebook Copy)>();

        // All are made before the first is written: one that cannot be handed out leaves the folder as it is.
        if (!ExpectedErrors.None(paths, terminal, path => copies.Add(Copy(path))))
        {
            return ExitCode.WrongUsage;
        }

        foreach ((Assignment source, Notebook copy) in copies)
        {
            string file = target.FileFor(source.Path)!;
            NotebookFile.Save(file, copy);
            int exercises = source.Cells.Count(cell => cell.Grading is { IsGrade: true } or { IsTask: true });
            var skipped = SkippedCells.Of(SubmissionMatch.Of(source, copy, source.Notebook));
            terminal.Out.WriteLine(Messages.HandedOut(file, exercises, source.MaxPoints, skipped));
        }

        return ExitCode.Fine;
    }

    private static (Assignment Source, Notebook Copy) Copy(string path)
    {
        Assignment source = Assignment.Read(path);
        return (source, StudentCopy.Of(source));
    }
}
