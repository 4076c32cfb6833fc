using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>Reads and names the few JSON shapes notebooks are made of.</summary>
internal static class ShapeOf
{
    private const int LongestShown = 40;

    /// <summary>The kind of a value in words: "a number".</summary>
    public static string Name(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            JsonValueKind.True or JsonValueKind.False => "a truth value",
            _ => "null",
        };

    /// <summary>The value itself when short, else its kind.</summary>
    public static string Show(JsonElement value)
    {
        string raw = value.GetRawText();
        return raw.Length <= LongestShown && !raw.Contains('\n', StringComparison.Ordinal) ? raw : Name(value);
    }

    /// <summary>An object as a map; anything else as the empty map.</summary>
    public static JsonMap Map(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Object } json ? JsonMap.From(json) : JsonMap.Empty;

    /// <summary>Whether the value is a string or a list of strings.</summary>
    public static bool IsText(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.String } || IsStrings(value);

    /// <summary>Whether the value is a list of strings.</summary>
    public static bool IsStrings(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String);

    /// <summary>A string, or a list of strings joined.</summary>
    public static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Concat(Strings(value));

    /// <summary>A list of strings.</summary>
    public static ImmutableArray<string> Strings(JsonElement value) => [.. value.EnumerateArray().Select(item => item.GetString()!)];

    /// <summary>A count such as execution_count; null when it is none.</summary>
    public static int? Count(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out int count) ? count : null;

    /// <summary>A MIME bundle with the lines of every text joined.</summary>
    public static JsonMap Bundle(JsonMap data)
    {
        foreach ((string mime, JsonElement value) in data)
        {
            if (!Display.MimeBundle.IsJson(mime) && IsStrings(value))
            {
                data = data.With(mime, Text(value));
            }
        }

        return data;
    }
}
