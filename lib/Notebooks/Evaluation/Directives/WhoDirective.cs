namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary><c>#!who</c> and <c>#!whos</c>: the session's variables, by name or in a table.</summary>
internal sealed class WhoDirective(string name, string summary, bool withValues) : IDirective
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Summary => summary;

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan) => plan.Add(session => Show(session.Variables()));

    private void Show(IReadOnlyList<SessionVariable> variables)
    {
        object shown = withValues ? variables : variables.Select(variable => variable.Name).ToList();
        shown.Display();
    }
}
