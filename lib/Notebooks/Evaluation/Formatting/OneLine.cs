namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Text where only a line has room.</summary>
internal static class OneLine
{
    private const int MaxLength = 500;

    /// <summary>The first line; an ellipsis stands for the rest.</summary>
    public static string Of(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? text : text[..end] + " …";
        return line.Length <= MaxLength ? line : line[..MaxLength] + "…";
    }
}
