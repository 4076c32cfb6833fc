namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Writes tables as plain HTML, without scripts and styles.</summary>
internal static class HtmlTable
{
    /// <summary>Writes a table.</summary>
    public static string Render(GridView grid)
    {
        var head = grid.Headers.Count == 0 ? "" : $"<thead><tr>{string.Concat(grid.Headers.Select(header => $"<th>{HtmlText.Escape(header)}</th>"))}</tr></thead>";
        var rows = grid.Rows.Select(row => $"<tr>{string.Concat(row.Select(Data))}</tr>");
        return $"<table>{head}<tbody>{string.Concat(rows)}{More(grid)}</tbody></table>";
    }

    /// <summary>Writes one cell.</summary>
    public static string Data(GridCell cell) => $"<td>{cell.Html ?? HtmlText.Escape(cell.Text)}</td>";

    private static string More(GridView grid)
    {
        var width = Math.Max(1, grid.Rows.Count > 0 ? grid.Rows[0].Count : grid.Headers.Count);
        return grid.More is null ? "" : $"<tr><td colspan=\"{width}\"><i>{HtmlText.Escape(grid.More)}</i></td></tr>";
    }
}
