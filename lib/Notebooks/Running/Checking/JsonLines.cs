using System.Text.Json;

namespace Workbook.Notebooks.Running.Checking;

/// <summary>JSON as lines of path and value, such as <c>data[0].y[3] = 0.25</c>, so that a difference says where it is.</summary>
internal static class JsonLines
{
    /// <summary>The lines of a value, in the order of its keys.</summary>
    public static IEnumerable<string> Of(JsonElement json, string path = "") => json.ValueKind switch
    {
        JsonValueKind.Object when json.EnumerateObject().Any() =>
            json.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal).SelectMany(property => Of(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}")),
        JsonValueKind.Array when json.GetArrayLength() > 0 =>
            json.EnumerateArray().SelectMany((item, index) => Of(item, $"{path}[{index}]")),
        _ => [$"{path} = {json.GetRawText()}"],
    };
}
