using Workbook.Display;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary><c>#!html</c> and its like: the rest of the cell is shown as it stands.</summary>
internal sealed class ContentDirective(string name, string mimeType, string summary) : IDirective
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Summary => summary;

    /// <inheritdoc/>
    public bool? BeginsCSharp => false;

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan) =>
        plan.BeginContent((_, text) => MimeBundle.PlainText(text).With(mimeType, text).Display());
}
