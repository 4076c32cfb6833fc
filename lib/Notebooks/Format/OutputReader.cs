using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>Reads one output; what does not have the shape of its type is kept as <see cref="Output.Unknown"/>.</summary>
internal static class OutputReader
{
    public static Output Read(JsonElement json)
    {
        JsonMap map = JsonMap.From(json);
        return map.FindString("output_type") switch
        {
            "stream" when map.FindString("name") is { } name && ShapeOf.IsText(map.Find("text")) =>
                new Output.Stream(name, ShapeOf.Text(map.Find("text")!.Value)) { Extra = map.Without("output_type", "name", "text") },
            "display_data" when IsObject(map.Find("data")) =>
                new Output.DisplayData(Data(map), ShapeOf.Map(map.Find("metadata"))) { Extra = map.Without("output_type", "data", "metadata") },
            "execute_result" when IsObject(map.Find("data")) =>
                new Output.ExecuteResult(Data(map), ShapeOf.Map(map.Find("metadata")), ShapeOf.Count(map.Find("execution_count")))
                {
                    Extra = map.Without("output_type", "data", "metadata", "execution_count"),
                },
            "error" when map.FindString("ename") is { } name && map.FindString("evalue") is { } message && ShapeOf.IsStrings(map.Find("traceback")) =>
                new Output.Error(name, message, ShapeOf.Strings(map.Find("traceback")!.Value))
                {
                    Extra = map.Without("output_type", "ename", "evalue", "traceback"),
                },
            _ => new Output.Unknown(map),
        };
    }

    private static bool IsObject(JsonElement? value) => value is { ValueKind: JsonValueKind.Object };

    private static JsonMap Data(JsonMap output) => ShapeOf.Bundle(ShapeOf.Map(output.Find("data")));
}
