namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary><c>#!csharp</c>: what follows is C#, as a cell is unless it says otherwise.</summary>
internal sealed class CSharpDirective : IDirective
{
    /// <inheritdoc/>
    public string Name => "#!csharp";

    /// <inheritdoc/>
    public string Summary => "Runs the rest of the cell as C#.";

    /// <inheritdoc/>
    public bool? BeginsCSharp => true;

    /// <inheritdoc/>
    public void Apply(DirectiveLine line, CellPlan plan) => plan.BeginCSharp();
}
