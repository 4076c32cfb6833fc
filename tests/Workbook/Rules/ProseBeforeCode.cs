namespace Workbook.Tests.Rules;

/// <summary>The cell before every code cell is prose that says what comes.</summary>
internal static class ProseBeforeCode
{
    public static IEnumerable<string> Check(Notebook notebook) =>
        from cell in notebook.CodeCells
        where cell.Index == 0 || !notebook.Cells[cell.Index - 1].IsMarkdown || Prose.CountWords(notebook.Cells[cell.Index - 1].Source) == 0
        select $"{cell} has no prose before it.";
}
