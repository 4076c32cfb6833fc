using System.Collections.Immutable;
using System.CommandLine;
using Workbook.Notebooks.Format;

namespace Workbook.Cli;

/// <summary><c>workbook validate</c>: checks notebooks against the schema.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new PathsArgument(Messages.Paths, ArgumentArity.OneOrMore);
        var command = new Command("validate", Messages.Validate) { paths };
        command.SetAction(parsed => Validate(paths.Expand(parsed), terminal));
        return command;
    }

    private static int Validate(IReadOnlyList<string> paths, Terminal terminal)
    {
        int problems = 0;
        bool readable = ExpectedErrors.None(paths, terminal, path =>
        {
            ImmutableArray<NotebookProblem> found = NotebookValidator.ValidateFile(path);
            problems += found.Length;
            foreach (NotebookProblem problem in found)
            {
                terminal.Out.WriteLine($"{path}: {problem}");
            }
        });
        if (!readable)
        {
            return ExitCode.WrongUsage;
        }

        terminal.Out.WriteLine(problems == 0 ? Messages.Valid(paths.Count) : Messages.Invalid(problems, paths.Count));
        return problems == 0 ? ExitCode.Fine : ExitCode.Failed;
    }
}
