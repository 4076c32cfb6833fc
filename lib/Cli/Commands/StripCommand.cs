using System.CommandLine;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.Cli;

/// <summary><c>workbook strip</c>: removes outputs from notebooks.</summary>
internal static class StripCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = new PathsArgument(Messages.Paths, ArgumentArity.OneOrMore);
        var command = new Command("strip", Messages.Strip) { paths };
        command.SetAction(parsed => Strip(paths.Expand(parsed), terminal));
        return command;
    }

    private static int Strip(IReadOnlyList<string> paths, Terminal terminal)
    {
        // All are read before the first is written: a broken one leaves the others alone.
        var notebooks = new List<Notebook>();
        if (!ExpectedErrors.None(paths, terminal, path => notebooks.Add(NotebookReader.Read(path))))
        {
            return ExitCode.WrongUsage;
        }

        int changed = 0;
        foreach ((string path, Notebook notebook) in paths.Zip(notebooks))
        {
            Notebook stripped = notebook.WithoutOutputs();
            if (!stripped.Equals(notebook))
            {
                NotebookFile.Save(path, stripped);
                changed++;
            }
        }

        terminal.Out.WriteLine(Messages.Stripped(changed, paths.Count));
        return ExitCode.Fine;
    }
}
