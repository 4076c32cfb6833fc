namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Strings and characters, as they are.</summary>
internal sealed class StringFormatter : IValueFormatter
{
    /// <inheritdoc/>
    public View? View(object value, FormatContext context) => value is string or char ? new TextView(value.ToString()!) : null;

    /// <inheritdoc/>
    public string? Inline(object value, FormatContext context) => value is string or char ? OneLine.Of(value.ToString()!) : null;
}
