namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>A table.</summary>
/// <param name="Headers">The columns' names; empty for a matrix, which has none.</param>
/// <param name="Rows">The rows, each as long as the others.</param>
/// <param name="More">What is left out, such as <c>(12 more)</c>.</param>
internal sealed record GridView(IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<GridCell>> Rows, string? More) : View
{
    /// <inheritdoc/>
    public override string ToText() => TextTable.Render(this);

    /// <inheritdoc/>
    public override string ToHtml() => HtmlTable.Render(this);
}
