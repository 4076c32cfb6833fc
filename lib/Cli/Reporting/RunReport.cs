using Spectre.Console;
using Workbook.Cli.Paths;
using Workbook.Notebooks.Running;

namespace Workbook.Cli.Reporting;

/// <summary>What a run says at its end: the table, then every failure with its place and source line.</summary>
internal sealed class RunReport(Terminal terminal)
{
    private static readonly string[] Head = ["Notebook", "Cells", "Time", "Result"];

    // Of an error's message; the executed notebook has it whole.
    private const int MaxLines = 20;

    /// <summary>The word for a result.</summary>
    public static string Word(RunStatus status) =>
        status switch
        {
            RunStatus.Passed => "passed",
            RunStatus.Failed => "failed",
            RunStatus.NotBegun => "not begun",
            _ => "interrupted",
        };

    /// <summary>One row per notebook; on a terminal too narrow for that, one line per notebook.</summary>
    public void WriteTable(IReadOnlyList<NotebookResult> results) =>
        TextTable.Write(
            terminal,
            Head,
            [.. results.Select(Row)],
            row => Messages.Row(row[0], row[1], row[2], row[3]),
            right: [1, 2],
            style: row => new Style(results[row].Status == RunStatus.Passed ? Color.Green : Color.Red));

    /// <summary>Every failure: notebook, cell number and id, line, error, and the source line under it.</summary>
    public void WriteFailures(IEnumerable<NotebookResult> results)
    {
        foreach (NotebookResult result in results)
        {
            foreach (CellFailure failure in result.Failures)
            {
                string[] message = [.. $"{failure.ErrorName}: {failure.Message}".ReplaceLineEndings("\n").Split('\n').Select(PlainText.Of)];
                terminal.Out.WriteLine(Messages.Failure(Name(result), Messages.FailedCell(failure.CellNumber, failure.CellId, failure.Line), message[0]));
                string[] more = message.Length > MaxLines ? [.. message[1..MaxLines], Messages.MoreLines(message.Length - MaxLines)] : message[1..];
                foreach (string line in failure.SourceLine is { } source ? more.Append(PlainText.Of(source)) : more)
                {
                    terminal.Out.WriteLine($"    {line}");
                }
            }
        }
    }

    /// <summary>How many of its cells ran.</summary>
    public static string Cells(NotebookResult result) =>
        result.Status == RunStatus.NotBegun ? "–" : result.CellsRun == result.CellCount ? $"{result.CellCount}" : $"{result.CellsRun} of {result.CellCount}";

    /// <summary>How long it ran.</summary>
    public static string Time(NotebookResult result) => result.Status == RunStatus.NotBegun ? "–" : Messages.Time(result.Duration);

    private static string[] Row(NotebookResult result) => [Name(result), Cells(result), Time(result), Word(result.Status)];

    private static string Name(NotebookResult result) => WorkbookFolder.Display(Path.GetFullPath(result.Path));
}
