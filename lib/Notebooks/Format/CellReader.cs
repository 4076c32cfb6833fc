using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>Reads the list of cells.</summary>
internal static class CellReader
{
    private static readonly string[] ProseKeys = ["attachments", "cell_type", "id", "metadata", "source"];
    private static readonly string[] CodeKeys = ["cell_type", "execution_count", "id", "metadata", "outputs", "source"];

    public static ImmutableArray<Cell> ReadAll(JsonElement cells, string notebook)
    {
        var ids = new CellIds(cells);
        return [.. cells.EnumerateArray().Select((cell, index) => Read(cell, index + 1, ids, notebook))];
    }

    private static Cell Read(JsonElement json, int number, CellIds ids, string notebook)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Problem(Messages.Kind("a cell", "an object", ShapeOf.Name(json)));
        }

        JsonMap map = JsonMap.From(json);
        if (map.Find("source") is { } text && !ShapeOf.IsText(text))
        {
            throw Problem(Messages.Kind("source", "a string or a list of strings", ShapeOf.Name(text)));
        }

        if (map.Find("metadata") is { ValueKind: not JsonValueKind.Object } facts)
        {
            throw Problem(Messages.Kind("metadata", "an object", ShapeOf.Name(facts)));
        }

        string source = map.Find("source") is { } given ? ShapeOf.Text(given) : "";
        JsonMap metadata = ShapeOf.Map(map.Find("metadata"));
        string type = map.FindString("cell_type") ?? "";
        string id = map.FindString("id") ?? ids.Generate(type, source);
        return type switch
        {
            "markdown" => new Cell.Markdown(id, source, metadata, Attachments(map)) { Extra = map.Without(ProseKeys) },
            "raw" => new Cell.Raw(id, source, metadata, Attachments(map)) { Extra = map.Without(ProseKeys) },
            "code" => new Cell.Code(id, source, metadata, ShapeOf.Count(map.Find("execution_count")), Outputs(map))
            {
                Extra = map.Without(CodeKeys),
            },
            _ => throw Problem(map.Find("cell_type") is { } other ? Messages.CellType(ShapeOf.Show(other)) : Messages.Missing("cell_type")),
        };

        NotebookFormatException Problem(string problem) => new(notebook, Messages.Cell(number, problem));
    }

    private static JsonMap? Attachments(JsonMap cell)
    {
        if (cell.Find("attachments") is not { ValueKind: JsonValueKind.Object } json)
        {
            return null;
        }

        JsonMap files = JsonMap.From(json);
        foreach ((string file, JsonElement bundle) in files)
        {
            files = bundle.ValueKind == JsonValueKind.Object ? files.With(file, ShapeOf.Bundle(JsonMap.From(bundle))) : files;
        }

        return files;
    }

    private static ImmutableArray<Output> Outputs(JsonMap cell) =>
        cell.Find("outputs") is { ValueKind: JsonValueKind.Array } outputs
            ? [.. outputs.EnumerateArray().Where(output => output.ValueKind == JsonValueKind.Object).Select(OutputReader.Read)]
            : [];
}
