namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>A value that is just text.</summary>
internal sealed record TextView(string Text) : View
{
    /// <inheritdoc/>
    public override string ToText() => Text;

    /// <inheritdoc/>
    public override string? ToHtml() => null;
}
