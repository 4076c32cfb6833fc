using System.Collections.Immutable;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Grading;

/// <summary>A cell of an assignment's source.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Grading">What its metadata say; null for a given cell without any.</param>
/// <param name="Regions">Its marked parts.</param>
public sealed record AssignmentCell(Cell Cell, CellRole Role, NbgraderCell? Grading, ImmutableArray<Region> Regions)
{
    /// <summary>What messages call it.</summary>
    public string Name => Grading?.GradeId ?? Cell.Id;
}
