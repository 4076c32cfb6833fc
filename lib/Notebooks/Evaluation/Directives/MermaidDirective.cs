using Workbook.Display;

namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>
/// <c>#!mermaid</c>: shows the rest of the cell as a diagram. Nothing is drawn here, and no script is fetched: the text goes out as a
/// Markdown block, which front ends that know Mermaid draw themselves; elsewhere it is read as text.
/// </summary>
internal sealed class MermaidDirective : IDirective
{
    /// <inheritdoc/>
    public string Name => "#!mermaid";

    /// <inheritdoc/>
    public string Summary => "Shows the rest of the cell as a Mermaid diagram, where the front end draws them.";

    /// <inheritdoc/>
    public bool? BeginsCSharp => false;

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan) =>
        plan.BeginContent((_, text) => MimeBundle.PlainText(text).With(MimeTypes.Markdown, $"```mermaid\n{text}\n```").Display());
}
