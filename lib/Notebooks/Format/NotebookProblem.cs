namespace Workbook.Notebooks.Format;

/// <summary>One way in which a notebook breaks the schema.</summary>
/// <param name="CellNumber">The 1-based position among all cells; null for the notebook as a whole.</param>
/// <param name="CellId">The cell's id, where it has one.</param>
/// <param name="Message">The rule and the actual value, one line.</param>
public sealed record NotebookProblem(int? CellNumber, string? CellId, string Message)
{
    /// <summary>The problem with its place: "cell 3 (id intro): …".</summary>
    public override string ToString() =>
        (CellNumber, CellId) switch
        {
            (null, _) => Message,
            (_, null) => $"cell {CellNumber}: {Message}",
            _ => $"cell {CellNumber} (id {CellId}): {Message}",
        };
}
