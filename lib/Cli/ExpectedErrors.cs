using Workbook.Notebooks.Format;
using Workbook.Notebooks.Grading;

namespace Workbook.Cli;

/// <summary>Errors of the world outside, told in one line: wrong usage, unreadable files, broken notebooks.</summary>
internal static class ExpectedErrors
{
    public static bool Is(Exception error) => error is UsageException or NotebookFormatException or AssignmentException or IOException or UnauthorizedAccessException;

    public static void Tell(Exception error, Terminal terminal) => terminal.Error.WriteLine(Messages.Line(Messages.OneLine(error.Message)));

    /// <summary>Does something with every path and tells each error on its own line.</summary>
    /// <returns>Whether all went well.</returns>
    public static bool None(IEnumerable<string> paths, Terminal terminal, Action<string> action)
    {
        bool none = true;
        foreach (string path in paths)
        {
            try
            {
                action(path);
            }
            catch (Exception error) when (Is(error))
            {
                Tell(error, terminal);
                none = false;
            }
        }

        return none;
    }
}
