using System.Globalization;
using System.Text.Json;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Messages;

/// <summary>Small helpers for building message contents.</summary>
internal static class Json
{
    /// <summary>The JSON null.</summary>
    public static JsonElement Null { get; } = JsonElement.Parse("null");

    /// <summary>A whole number.</summary>
    public static JsonElement Of(int number) => JsonElement.Parse(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A truth value.</summary>
    public static JsonElement Of(bool value) => JsonElement.Parse(value ? "true" : "false");

    /// <summary>A string; half a surrogate pair becomes U+FFFD.</summary>
    public static JsonElement Of(string text) => JsonMap.Empty.With("", text).Find("")!.Value;

    /// <summary>A list of strings.</summary>
    public static JsonElement Of(IEnumerable<string> texts) => Array(texts.Select(Of));

    /// <summary>A list.</summary>
    public static JsonElement Array(IEnumerable<JsonElement> items) =>
        JsonElement.Parse($"[{string.Join(',', items.Select(item => item.GetRawText()))}]", Options);

    /// <summary>The whole number at a key, or null when there is none.</summary>
    public static int? FindInt(this JsonMap map, string key) =>
        map.Find(key) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    /// <summary>The truth value at a key, or another when there is none.</summary>
    public static bool FindBool(this JsonMap map, string key, bool otherwise) => map.Find(key)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => otherwise,
    };

    // Figures nest deeper than the default of 64.
    private static JsonDocumentOptions Options { get; } = new() { MaxDepth = 512 };
}
