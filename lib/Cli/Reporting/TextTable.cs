using Spectre.Console;

namespace Workbook.Cli.Reporting;

/// <summary>Rows of text as a table; on a terminal too narrow for that, one line per row.</summary>
internal static class TextTable
{
    // What a rounded border and its padding add to each column, and once to the table.
    private const int PerColumn = 3;
    private const int Once = 1;

    /// <param name="terminal">Where to.</param>
    /// <param name="head">The columns' titles.</param>
    /// <param name="rows">The cells of each row.</param>
    /// <param name="line">A row as one line.</param>
    /// <param name="right">The columns that are aligned at their right.</param>
    /// <param name="style">How a row's last cell looks, by the row's number.</param>
    public static void Write(
        Terminal terminal, string[] head, IReadOnlyList<string[]> rows, Func<string[], string> line, int[]? right = null, Func<int, Style>? style = null)
    {
        IAnsiConsole console = terminal.CreateConsole();
        int width = Once + Enumerable.Range(0, head.Length).Sum(column => PerColumn + rows.Append(head).Max(row => row[column].Length));
        if (width > console.Profile.Width)
        {
            foreach (string[] row in rows)
            {
                terminal.Out.WriteLine(line(row));
            }

            return;
        }

        Table table = new Table().Border(terminal.IsLive ? TableBorder.Rounded : TableBorder.Ascii);
        foreach ((int column, string title) in head.Index())
        {
            table.AddColumn(new TableColumn(title) { Alignment = right?.Contains(column) == true ? Justify.Right : null });
        }

        foreach ((int number, string[] row) in rows.Index())
        {
            table.AddRow(row.Select((cell, column) => new Text(cell, column == head.Length - 1 ? style?.Invoke(number) : null)));
        }

        console.Write(table);
    }
}
