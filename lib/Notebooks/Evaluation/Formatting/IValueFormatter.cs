namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Formats one kind of value. One file each, listed in <see cref="FormatterTable"/>.</summary>
internal interface IValueFormatter
{
    /// <summary>The value in full, or null when it is of another kind.</summary>
    View? View(object value, FormatContext context);

    /// <summary>The value in one line, or null when it is of another kind.</summary>
    string? Inline(object value, FormatContext context);
}
