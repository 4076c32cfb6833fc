using Spectre.Console;

namespace Workbook.Cli.Reporting;

/// <summary>Rows of text as a table; on a terminal too narrow for that, one line per row.</summary>
internal static class TextTable
{
    // What a rounded border and its padding add to each column, and once to the table.
    private const int PerColumn = 3;
    private const int Once = 1;

    public static void Write(Terminal terminal, string[] head, IReadOnlyList<string[]> rows, Func<string[], string> line)
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
        foreach (string title in head)
        {
            table.AddColumn(new TableColumn(title));
        }

        foreach (string[] row in rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        console.Write(table);
    }
}
