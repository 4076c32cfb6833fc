using Spectre.Console;
using Workbook.Cli.Paths;
using Workbook.Notebooks.Running;

namespace Workbook.Cli.Reporting;

/// <summary>What a run says at its end: the table, then every failure with its place and source line.</summary>
internal sealed class RunReport(Terminal terminal)
{
    private static readonly string[] Head = ["Notebook", "Cells", "Time", "Result"];

    // Borders and padding of a rounded table with four columns.
    private const int Frame = 13;

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
    public void WriteTable(IReadOnlyList<NotebookResult> results)
    {
        string[][] rows = [.. results.Select(Row)];
        IAnsiConsole console = terminal.CreateConsole();
        int width = Frame + Enumerable.Range(0, Head.Length).Sum(column => rows.Append(Head).Max(row => row[column].Length));
        if (width > console.Profile.Width)
        {
            foreach (string[] row in rows)
            {
                terminal.Out.WriteLine(Messages.Row(row[0], row[1], row[2], row[3]));
            }

            return;
        }

        var table = new Table().Border(terminal.IsLive ? TableBorder.Rounded : TableBorder.Ascii);
        table.AddColumn(new TableColumn(Head[0]));
        table.AddColumn(new TableColumn(Head[1]).RightAligned());
        table.AddColumn(new TableColumn(Head[2]).RightAligned());
        table.AddColumn(new TableColumn(Head[3]));
        foreach ((string[] row, NotebookResult result) in rows.Zip(results))
        {
            var color = new Style(result.Status == RunStatus.Passed ? Color.Green : Color.Red);
            table.AddRow(new Text(row[0]), new Text(row[1]), new Text(row[2]), new Text(row[3], color));
        }

        console.Write(table);
    }

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
