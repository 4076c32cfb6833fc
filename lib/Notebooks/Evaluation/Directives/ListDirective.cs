namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary><c>#!lsmagic</c>: lists the directives.</summary>
internal sealed class ListDirective : IDirective
{
    /// <inheritdoc/>
    public string Name => "#!lsmagic";

    /// <inheritdoc/>
    public string Summary => "Lists the directives a cell may use.";

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan) =>
        plan.Add(_ => DirectiveTable.All.Select(directive => new { directive.Name, directive.Summary }).ToList().Display());
}
