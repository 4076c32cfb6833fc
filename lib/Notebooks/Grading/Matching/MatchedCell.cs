using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Grading;

/// <summary>A cell of what is graded, in the order it runs.</summary>
/// <param name="Source">The assignment's cell; null for a cell the student added.</param>
/// <param name="Student">The student's; null when it is not in the submission. Of given cells and checks, only what it shows to its author.</param>
public sealed record MatchedCell(AssignmentCell? Source, Cell? Student)
{
    /// <summary>The text that runs in the student's process: the student's own answers and additions, else what was handed out.</summary>
    public string Text => Source is null or { Role: CellRole.Solution or CellRole.Manual } ? Student?.Source ?? "" : Source.Cell.Source;

    /// <summary>Whether the student's process runs it: code, but no checks.</summary>
    public bool IsRun => Source is null ? Student is Cell.Code : Source is { Cell: Cell.Code, Role: not CellRole.Check } && (Source.Role == CellRole.Given || Student is not null);
}
