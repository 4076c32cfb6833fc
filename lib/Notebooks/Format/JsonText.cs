using System.Text;
using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>Small helpers over System.Text.Json.</summary>
internal static class JsonText
{
    // Figures nest deeper than the default of 64.
    public static JsonDocumentOptions Options { get; } = new() { MaxDepth = 512 };

    /// <summary>A string as a JSON element; half a surrogate pair becomes U+FFFD, since UTF-8 cannot hold it.</summary>
    public static JsonElement Element(string text)
    {
        var json = new StringBuilder(text.Length + 2);
        PythonJsonWriter.AppendString(json, Whole(text));
        return JsonElement.Parse(json.ToString());
    }

    /// <summary>The text with every half surrogate pair replaced by U+FFFD.</summary>
    public static string Whole(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString();
    }

    /// <summary>
    /// JSON text whose escapes of half a surrogate pair (<c>\ud83d</c> alone) read as U+FFFD:
    /// Python writes them, System.Text.Json refuses to read them.
    /// </summary>
    public static string WithWholeEscapes(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
        {
            return json;
        }

        var whole = new StringBuilder(json.Length);
        for (int i = 0; i < json.Length; i++)
        {
            int length = EscapeLength(json, i);
            bool half = length == 6 && IsSurrogate(json, i);
            whole.Append(half ? "\\ufffd" : json.AsSpan(i, length));
            i += length - 1;
        }

        return whole.ToString();
    }

    private static int EscapeLength(string json, int start)
    {
        if (json[start] != '\\' || start + 1 >= json.Length)
        {
            return 1;
        }

        if (json[start + 1] != 'u' || start + 6 > json.Length)
        {
            return 2;
        }

        bool pair = Unit(json, start) is >= 0xD800 and < 0xDC00 && Unit(json, start + 6) is >= 0xDC00 and < 0xE000;
        return pair ? 12 : 6;
    }

    private static bool IsSurrogate(string json, int start) => Unit(json, start) is >= 0xD800 and < 0xE000;

    private static int Unit(string json, int start) =>
        start + 6 <= json.Length
        && json[start] == '\\'
        && json[start + 1] == 'u'
        && int.TryParse(json.AsSpan(start + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out int unit)
            ? unit
            : -1;
}
