using System.Text.Json;
using System.Text.RegularExpressions;

namespace Workbook.Tests.Rules;

/// <summary>The parts of the nbformat 4.5 schema that a writer gets wrong: version, ids, and no key the schema does not know.</summary>
internal static partial class ValidFile
{
    private static readonly Dictionary<string, string[]> CellKeys = new()
    {
        ["code"] = ["cell_type", "execution_count", "id", "metadata", "outputs", "source"],
        ["markdown"] = ["attachments", "cell_type", "id", "metadata", "source"],
        ["raw"] = ["attachments", "cell_type", "id", "metadata", "source"],
    };

    private static readonly Dictionary<string, string[]> OutputKeys = new()
    {
        ["stream"] = ["name", "output_type", "text"],
        ["display_data"] = ["data", "metadata", "output_type"],
        ["execute_result"] = ["data", "execution_count", "metadata", "output_type"],
        ["error"] = ["ename", "evalue", "output_type", "traceback"],
    };

    public static IEnumerable<string> Check(Notebook notebook)
    {
        var version = (notebook.Json.GetProperty("nbformat").GetInt32(), notebook.Json.GetProperty("nbformat_minor").GetInt32());
        if (version != (4, 5))
        {
            yield return $"The format is {version.Item1}.{version.Item2}; it must be 4.5.";
        }

        foreach (var twice in notebook.Cells.GroupBy(cell => cell.Id).Where(group => group.Count() > 1))
        {
            yield return $"The id '{twice.Key}' names {twice.Count()} cells; ids are unique.";
        }

        foreach (var sentence in notebook.Cells.SelectMany(CheckCell))
        {
            yield return sentence;
        }
    }

    private static IEnumerable<string> CheckCell(Cell cell)
    {
        if (!IdPattern().IsMatch(cell.Id))
        {
            yield return $"{cell}: an id has 1 to 64 letters, digits, - or _.";
        }

        var type = cell.Json.GetProperty("cell_type").GetString()!;
        foreach (var sentence in CheckKeys(cell, cell.Json, "cell", CellKeys, type))
        {
            yield return sentence;
        }

        foreach (var output in cell.Outputs)
        {
            foreach (var sentence in CheckKeys(cell, output, "output", OutputKeys, output.GetProperty("output_type").GetString()!))
            {
                yield return sentence;
            }
        }
    }

    private static IEnumerable<string> CheckKeys(Cell cell, JsonElement element, string what, Dictionary<string, string[]> known, string type)
    {
        if (!known.TryGetValue(type, out var keys))
        {
            return [$"{cell}: there is no {what} of type '{type}'."];
        }

        var present = element.EnumerateObject().Select(property => property.Name).ToList();
        return [
            .. present.Except(keys).Select(key => $"{cell}: a {type} {what} has no key '{key}'."),
            .. keys.Except(present).Where(key => key != "attachments").Select(key => $"{cell}: a {type} {what} needs the key '{key}'."),
        ];
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]{1,64}$")]
    private static partial Regex IdPattern();
}
