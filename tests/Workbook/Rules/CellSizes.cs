namespace Workbook.Tests.Rules;

/// <summary>Code cells are short: median at most 8 lines, at most one in ten over 20 (one is always allowed), none over 30.</summary>
internal static class CellSizes
{
    private const int MedianLimit = 8;
    private const int LongCell = 20;
    private const int LongestCell = 30;

    public static IEnumerable<string> Check(Notebook notebook)
    {
        var cells = notebook.CodeCells.OrderBy(cell => cell.Lines.Length).ToList();
        if (cells.Count == 0)
        {
            yield break;
        }

        var median = (cells[(cells.Count - 1) / 2].Lines.Length + cells[cells.Count / 2].Lines.Length) / 2.0;
        if (median > MedianLimit)
        {
            yield return $"The median code cell has {median} lines; at most {MedianLimit}.";
        }

        var longCells = cells.Where(cell => cell.Lines.Length > LongCell).ToList();
        if (longCells.Count > Math.Max(1, cells.Count / 10))
        {
            yield return $"{longCells.Count} of {cells.Count} code cells have more than {LongCell} lines: {string.Join(", ", longCells)}.";
        }

        foreach (var cell in cells.Where(cell => cell.Lines.Length > LongestCell))
        {
            yield return $"{cell} has {cell.Lines.Length} lines; at most {LongestCell}.";
        }
    }
}
