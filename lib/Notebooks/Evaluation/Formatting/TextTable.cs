namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Writes tables as text in aligned columns, numbers to the right.</summary>
internal static class TextTable
{
    private const int MaxWidth = 60;
    private const string Gap = "  ";

    /// <summary>Writes a table.</summary>
    public static string Render(GridView grid)
    {
        List<IReadOnlyList<GridCell>> rows = [.. grid.Rows];
        if (grid.Headers.Count > 0)
        {
            rows.Insert(0, [.. grid.Headers.Select(header => new GridCell(header))]);
        }

        if (rows.Count == 0)
        {
            return grid.More ?? "(empty)";
        }

        var columns = Enumerable.Range(0, rows[0].Count).Select(index => new Column(grid.Rows, rows, index)).ToList();
        var lines = rows.Select(row => Line(columns, row)).ToList();
        if (grid.Headers.Count > 0)
        {
            lines.Insert(1, string.Join(Gap, columns.Select(column => new string('-', column.Width))));
        }

        return string.Join('\n', grid.More is null ? lines : lines.Append(grid.More));
    }

    private static string Line(List<Column> columns, IReadOnlyList<GridCell> row) =>
        string.Join(Gap, columns.Select((column, index) => column.Align(row[index].Text))).TrimEnd();

    private static string Shorten(string text) => text.Length <= MaxWidth ? text : text[..(MaxWidth - 1)] + "…";

    private sealed class Column(IReadOnlyList<IReadOnlyList<GridCell>> values, List<IReadOnlyList<GridCell>> all, int index)
    {
        private readonly bool _isNumeric = values.Count > 0 && values.All(row => row[index].IsNumber);

        public int Width { get; } = all.Max(row => Shorten(row[index].Text).Length);

        public string Align(string text) => _isNumeric ? Shorten(text).PadLeft(Width) : Shorten(text).PadRight(Width);
    }
}
