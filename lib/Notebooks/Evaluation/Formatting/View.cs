namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>A value laid out, before it becomes text or HTML.</summary>
internal abstract record View
{
    /// <summary>The plain text.</summary>
    public abstract string ToText();

    /// <summary>The HTML, or null when it would show no more than the text.</summary>
    public abstract string? ToHtml();
}
