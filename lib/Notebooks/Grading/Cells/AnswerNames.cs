using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Grading;

/// <summary>Which methods and variables of a cell are the student's answer: in a student copy the marks that said so are gone.</summary>
internal static class AnswerNames
{
    private const string Key = "workbook";
    private const string Names = "answers";

    /// <summary>The names; null where nothing says.</summary>
    public static ImmutableArray<string>? Read(Cell cell) =>
        cell.Metadata.Find(Key, Names) is { ValueKind: JsonValueKind.Array } names
            ? [.. names.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!)]
            : null;

    /// <summary>The cell with the names in its metadata.</summary>
    public static Cell Write(Cell cell, ImmutableArray<string> names)
    {
        JsonMap known = cell.Metadata.Find(Key) is { ValueKind: JsonValueKind.Object } there ? JsonMap.From(there) : JsonMap.Empty;
        return cell with { Metadata = cell.Metadata.With(Key, known.With(Names, JsonSerializer.SerializeToElement(names))) };
    }
}
