using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Grading;

/// <summary>What nbgrader's metadata say of a cell.</summary>
/// <param name="GradeId">The cell's name, by which it is found again in a submission.</param>
/// <param name="IsGrade">Whether it gives points.</param>
/// <param name="IsSolution">Whether the student writes it.</param>
/// <param name="IsLocked">Whether the student is to leave it alone, as the metadata say.</param>
/// <param name="IsTask">Whether it is a task, answered in other cells and graded by hand.</param>
/// <param name="Points">The most points it gives; null when it says none.</param>
/// <remarks>nbgrader 0.9, metadata schema 3: https://nbgrader.readthedocs.io, "Metadata".</remarks>
public sealed partial record NbgraderCell(string GradeId, bool IsGrade, bool IsSolution, bool IsLocked, bool IsTask, double? Points)
{
    private const string Key = "nbgrader";
    private const int SchemaVersion = 3;

    /// <summary>Whether its points are given by a person: an answer, or a task.</summary>
    public bool IsManual => IsTask || (IsGrade && IsSolution);

    /// <summary>Whether it holds tests.</summary>
    public bool IsCheck => IsGrade && !IsSolution && !IsTask;

    /// <summary>Whether the student is to leave it alone: a solution never is locked, tests always are.</summary>
    public bool IsEffectivelyLocked => !IsSolution && (IsGrade || IsLocked);

    /// <summary>Reads a cell's metadata.</summary>
    /// <returns>null when the cell takes no part in the assignment.</returns>
    /// <exception cref="AssignmentException">The metadata are of another schema or lack what they must have.</exception>
    public static NbgraderCell? Of(Cell cell)
    {
        if (cell.Metadata.Find(Key) is not { ValueKind: JsonValueKind.Object } json)
        {
            return null;
        }

        JsonMap map = JsonMap.From(json);
        var read = new NbgraderCell(
            map.FindString("grade_id") ?? "", Flag(map, "grade"), Flag(map, "solution"), Flag(map, "locked"), Flag(map, "task"), Number(map));
        if (!read.IsGrade && !read.IsSolution && !read.IsLocked && !read.IsTask)
        {
            return null;
        }

        read.Validate(cell, map);
        return read;
    }

    /// <summary>As <see cref="Of"/>, for files anybody may have edited: what is not right is no metadata.</summary>
    public static NbgraderCell? TryOf(Cell cell)
    {
        try
        {
            return Of(cell);
        }
        catch (AssignmentException)
        {
            return null;
        }
    }

    /// <summary>A cell with these metadata as a student copy has them: with the checksum of its text and its type.</summary>
    public Cell ApplyTo(Cell cell)
    {
        var map = JsonMap.Empty
            .With("schema_version", JsonSerializer.SerializeToElement(SchemaVersion))
            .With("grade_id", GradeId)
            .With("grade", JsonSerializer.SerializeToElement(IsGrade))
            .With("solution", JsonSerializer.SerializeToElement(IsSolution))
            .With("locked", JsonSerializer.SerializeToElement(IsEffectivelyLocked))
            .With("task", JsonSerializer.SerializeToElement(IsTask))
            .With("cell_type", cell.CellType)
            .With("checksum", CellChecksum.Of(cell.Source, cell.CellType, this));
        map = Points is { } points ? map.With("points", JsonSerializer.SerializeToElement(points)) : map;
        return cell with { Metadata = cell.Metadata.With(Key, map) };
    }

    /// <summary>Points as people write them.</summary>
    public static string Text(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private void Validate(Cell cell, JsonMap map)
    {
        if (map.Find("schema_version") is not { ValueKind: JsonValueKind.Number } version || !version.TryGetInt32(out int number) || number != SchemaVersion)
        {
            throw new AssignmentException(Messages.WrongSchema(cell.Id, map.Find("schema_version")?.ToString() ?? "none"));
        }

        if (GradeId.Length == 0 || !LegalId().IsMatch(GradeId))
        {
            throw new AssignmentException(Messages.BadGradeId(cell.Id, GradeId));
        }

        if (IsGrade && Points is not >= 0)
        {
            throw new AssignmentException(Messages.NoPoints(GradeId));
        }

        if (cell is Cell.Markdown && !IsTask && IsGrade != IsSolution)
        {
            throw new AssignmentException(Messages.HalfAnswer(GradeId));
        }

        if (cell is not Cell.Markdown && IsTask)
        {
            throw new AssignmentException(Messages.TaskInCode(GradeId));
        }
    }

    private static bool Flag(JsonMap map, string key) => map.Find(key) is { ValueKind: JsonValueKind.True };

    private static double? Number(JsonMap map) => map.Find("points") is { ValueKind: JsonValueKind.Number } points ? points.GetDouble() : null;

    [GeneratedRegex(@"^[a-zA-Z0-9_\-]+$")]
    private static partial Regex LegalId();
}
