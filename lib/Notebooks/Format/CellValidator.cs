using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workbook.Notebooks.Format;

/// <summary>The schema's rules for one cell.</summary>
internal static partial class CellValidator
{
    public static void Check(JsonElement json, bool hasIds, Action<string> report)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            report(Messages.Kind("a cell", "an object", ShapeOf.Name(json)));
            return;
        }

        var cell = new SchemaScope(json, "a cell", report);
        CheckId(cell, hasIds);
        cell.RequireText("source");
        cell.RequireObject("metadata");
        if (cell.Nested("metadata", "metadata") is { } metadata)
        {
            CheckMetadata(metadata);
        }

        switch (ShapeOf.Map(json).FindString("cell_type"))
        {
            case "code":
                CheckCode(cell);
                break;
            case "markdown":
                CheckProse(cell);
                break;
            case "raw":
                CheckProse(cell);
                cell.Nested("metadata", "metadata")?.RequireString("format");
                break;
            default:
                report(cell["cell_type"] is { } type ? Messages.CellType(ShapeOf.Show(type)) : Messages.Missing("cell_type"));
                break;
        }
    }

    private static void CheckId(SchemaScope cell, bool hasIds)
    {
        if (cell["id"] is { } id)
        {
            if (id.ValueKind != JsonValueKind.String || !IdPattern().IsMatch(id.GetString()!))
            {
                cell.Report(Messages.Id(ShapeOf.Show(id)));
            }
        }
        else if (hasIds)
        {
            cell.Report(Messages.IdMissing);
        }
    }

    private static void CheckCode(SchemaScope cell)
    {
        cell.Keys(["cell_type", "metadata", "source", "outputs", "execution_count"], "id");
        cell.RequireCount("execution_count");
        cell.Require("outputs", "a list", value => value.ValueKind == JsonValueKind.Array);
        if (cell.Nested("metadata", "metadata") is { } metadata)
        {
            metadata.RequireBoolean("collapsed");
            metadata.Require(
                "scrolled",
                "true, false or \"auto\"",
                value => value.ValueKind is JsonValueKind.True or JsonValueKind.False
                    || (value.ValueKind == JsonValueKind.String && value.ValueEquals("auto")));
            metadata.RequireObject("execution");
            CheckExecution(metadata);
        }

        if (cell["outputs"] is { ValueKind: JsonValueKind.Array } outputs)
        {
            foreach ((int index, JsonElement output) in outputs.EnumerateArray().Index())
            {
                OutputValidator.Check(output, problem => cell.Report($"output {index + 1}: {problem}"));
            }
        }
    }

    // The schema lets a cell's "execution" hold strings only, the timeout included.
    private static void CheckExecution(SchemaScope metadata)
    {
        if (metadata.Nested("execution", "execution") is { } execution)
        {
            foreach ((string key, _) in ShapeOf.Map(metadata["execution"]))
            {
                execution.RequireString(key);
            }
        }
    }

    private static void CheckProse(SchemaScope cell)
    {
        cell.Keys(["cell_type", "metadata", "source"], "id", "attachments");
        cell.RequireObject("attachments");
        if (cell.Nested("attachments", "attachments") is { } attachments)
        {
            foreach ((string file, _) in ShapeOf.Map(cell["attachments"]))
            {
                attachments.RequireBundle(file);
            }
        }
    }

    private static void CheckMetadata(SchemaScope metadata)
    {
        metadata.RequireObject("jupyter");
        metadata.Require("name", "a string with at least one character", value => value.ValueKind == JsonValueKind.String && value.GetString() != "");
        metadata.RequireStrings("tags");
        if (!ShapeOf.IsStrings(metadata["tags"]))
        {
            return;
        }

        foreach (IGrouping<string, string> tag in ShapeOf.Strings(metadata["tags"]!.Value).GroupBy(tag => tag))
        {
            if (tag.Count() > 1)
            {
                metadata.Report(Messages.DuplicateTag(tag.Key));
            }

            if (tag.Key.Length == 0 || tag.Key.Contains(',', StringComparison.Ordinal))
            {
                metadata.Report(Messages.Tag(tag.Key));
            }
        }
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]{1,64}\z")]
    private static partial Regex IdPattern();
}
