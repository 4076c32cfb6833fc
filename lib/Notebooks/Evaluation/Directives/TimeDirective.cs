namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary><c>#!time</c>: shows how long the cell took.</summary>
internal sealed class TimeDirective : IDirective
{
    /// <inheritdoc/>
    public string Name => "#!time";

    /// <inheritdoc/>
    public string Summary => "Shows how long the cell took.";

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan) => plan.IsTimed = true;
}
