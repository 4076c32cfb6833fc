using System.Collections.Immutable;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Grading;

/// <summary>A notebook with exercises, as its author wrote it: solutions and hidden tests are in it.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Notebook">Its content.</param>
/// <param name="Cells">Its cells from top to bottom.</param>
public sealed record Assignment(string Path, Notebook Notebook, ImmutableArray<AssignmentCell> Cells)
{
    /// <summary>The most points the assignment gives.</summary>
    public double MaxPoints => Cells.Where(cell => cell.Grading is { IsGrade: true } or { IsTask: true }).Sum(cell => cell.Grading!.Points ?? 0);

    /// <summary>Reads an assignment and checks that it can be handed out.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="AssignmentException">A mark, an id or points are missing, doubled or in the wrong place.</exception>
    /// <exception cref="NotebookFormatException">The file is no notebook.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Assignment Read(string path) => Of(path, NotebookReader.Read(path));

    /// <summary>As <see cref="Read"/>, for a notebook in memory.</summary>
    public static Assignment Of(string path, Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        try
        {
            ImmutableArray<AssignmentCell> cells = [.. notebook.Cells.Select(Classify)];
            RequireDistinctIds(cells);
            return cells.Any(cell => cell.Grading is not null) ? new(path, notebook, cells) : throw new AssignmentException(Messages.NoExercises);
        }
        catch (AssignmentException problem)
        {
            throw new AssignmentException($"{path}: {problem.Message}");
        }
    }

    private static AssignmentCell Classify(Cell cell)
    {
        NbgraderCell? grading = NbgraderCell.Of(cell);
        string name = grading?.GradeId ?? cell.Id;
        ImmutableArray<Region> regions = Region.Find(cell.Source, name);
        CellRole role = grading is null ? CellRole.Given
            : grading.IsManual ? CellRole.Manual
            : grading.IsCheck ? CellRole.Check
            : grading.IsSolution ? CellRole.Solution
            : CellRole.Given;
        foreach (Region region in regions)
        {
            if (!Allows(role, region.Kind))
            {
                throw new AssignmentException(Messages.MisplacedRegion(name, region.First + 1, region.Kind));
            }
        }

        return new(cell, role, grading, regions);
    }

    private static bool Allows(CellRole role, RegionKind kind) => kind switch
    {
        RegionKind.Solution => role is CellRole.Solution or CellRole.Manual,
        RegionKind.HiddenTests => role == CellRole.Check,
        _ => role == CellRole.Manual,
    };

    private static void RequireDistinctIds(ImmutableArray<AssignmentCell> cells)
    {
        if (cells.Where(cell => cell.Grading is not null).GroupBy(cell => cell.Grading!.GradeId).FirstOrDefault(group => group.Count() > 1) is { } doubled)
        {
            throw new AssignmentException(Messages.DoubledId(doubled.Key, doubled.Count()));
        }
    }
}
