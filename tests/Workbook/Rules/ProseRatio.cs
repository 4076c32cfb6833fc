namespace Workbook.Tests.Rules;

/// <summary>Over the notebook, 6 to 13 words of prose for each line of code that is not blank.</summary>
internal static class ProseRatio
{
    public static IEnumerable<string> Check(Notebook notebook)
    {
        var words = notebook.MarkdownCells.Sum(cell => Prose.CountWords(cell.Source));
        var lines = notebook.CodeCells.Sum(cell => cell.Lines.Count(line => !string.IsNullOrWhiteSpace(line)));
        var ratio = (double)words / Math.Max(lines, 1);
        if (ratio is < 6 or > 13)
        {
            yield return FormattableString.Invariant($"{words} words of prose over {lines} lines of code are {ratio:0.0} words per line; between 6 and 13.");
        }
    }
}
