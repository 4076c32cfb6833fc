namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Text inside HTML.</summary>
internal static class HtmlText
{
    /// <summary>Escapes what HTML would read as markup.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
