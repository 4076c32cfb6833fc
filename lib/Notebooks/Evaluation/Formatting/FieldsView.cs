namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>An object: its type's name and its members.</summary>
internal sealed record FieldsView(string Title, IReadOnlyList<(string Name, GridCell Value)> Fields) : View
{
    /// <inheritdoc/>
    public override string ToText() =>
        string.Join('\n', Fields.Select(field => $"  {field.Name}: {field.Value.Text}").Prepend(Title));

    /// <inheritdoc/>
    public override string? ToHtml()
    {
        if (Fields.Count == 0)
        {
            return null;
        }

        var rows = Fields.Select(field => $"<tr><th>{HtmlText.Escape(field.Name)}</th>{HtmlTable.Data(field.Value)}</tr>");
        return $"<table><thead><tr><th colspan=\"2\">{HtmlText.Escape(Title)}</th></tr></thead><tbody>{string.Concat(rows)}</tbody></table>";
    }
}
