using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workbook.Tests.Rules;

/// <summary>The metadata of exercise cells is nbgrader's, schema 3, as its validator wants it.</summary>
internal static partial class NbgraderMetadata
{
    private static readonly string[] Known = ["grade", "grade_id", "locked", "points", "schema_version", "solution", "task"];
    private static readonly string[] Required = ["grade", "grade_id", "locked", "schema_version", "solution"];

    public static IEnumerable<string> Check(Notebook notebook)
    {
        var cells = notebook.Cells.Where(cell => cell.Nbgrader is not null).ToList();
        foreach (var twice in cells.GroupBy(cell => GradeId(cell)).Where(group => group.Count() > 1))
        {
            yield return $"The grade_id '{twice.Key}' names {twice.Count()} cells; it must be unique.";
        }

        foreach (var cell in cells)
        {
            foreach (var sentence in CheckCell(cell, cell.Nbgrader!.Value))
            {
                yield return $"{cell}: {sentence}";
            }
        }
    }

    public static bool Is(this Cell cell, string flag) =>
        cell.Nbgrader is { } nbgrader && nbgrader.TryGetProperty(flag, out var value) && value.ValueKind == JsonValueKind.True;

    private static IEnumerable<string> CheckCell(Cell cell, JsonElement nbgrader)
    {
        var keys = nbgrader.EnumerateObject().Select(property => property.Name).ToList();
        foreach (var key in keys.Except(Known))
        {
            yield return $"nbgrader has no key '{key}'.";
        }

        foreach (var key in Required.Except(keys))
        {
            yield return $"nbgrader needs the key '{key}'.";
        }

        if (!nbgrader.TryGetProperty("schema_version", out var version) || version.ToString() != "3")
        {
            yield return $"schema_version is {version}; it must be 3.";
        }

        if (!GradeIdPattern().IsMatch(GradeId(cell)))
        {
            yield return $"grade_id '{GradeId(cell)}' must be letters, digits, - and _.";
        }

        if (cell.Is("grade") && !(nbgrader.TryGetProperty("points", out var points) && points.ValueKind == JsonValueKind.Number && points.GetDouble() >= 0))
        {
            yield return "a graded cell needs points of 0 or more.";
        }

        if (cell.Is("grade") && !cell.Is("solution") && !cell.Is("locked"))
        {
            yield return "a check cell must be locked.";
        }

        if (cell.IsMarkdown && !cell.Is("task") && cell.Is("grade") != cell.Is("solution"))
        {
            yield return "an answer in words has both grade and solution.";
        }
    }

    private static string GradeId(Cell cell) =>
        cell.Nbgrader is { } nbgrader && nbgrader.TryGetProperty("grade_id", out var id) ? id.GetString() ?? "" : "";

    [GeneratedRegex("^[a-zA-Z0-9_-]+$")]
    private static partial Regex GradeIdPattern();
}
