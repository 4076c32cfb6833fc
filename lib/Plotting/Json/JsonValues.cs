using System.Text.Json;

namespace Workbook.Plotting.Json;

/// <summary>Numbers and texts as plotly.js wants them.</summary>
internal static class JsonValues
{
    /// <summary>Shortest digits that give the same number back; what is not a number becomes null, which plotly.js draws as a gap.</summary>
    public static void Number(this Utf8JsonWriter json, double value)
    {
        if (!double.IsFinite(value))
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteNumberValue(value == 0 ? 0 : value);
        }
    }

    public static void Number(this Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        json.Number(value);
    }

    public static void Numbers(this Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (double value in values)
        {
            json.Number(value);
        }

        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(Escape(value));
        }

        json.WriteEndArray();
    }

    /// <summary>A text to be shown; left out when null.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, Escape(text));
        }
    }

    public static void Color(this Utf8JsonWriter json, string name, Rgb color) => json.WriteString(name, color.Css);

    public static void ColorScale(this Utf8JsonWriter json, ColorScale scale)
    {
        json.WriteStartArray("colorscale");
        foreach ((double position, Rgb color) in scale.Stops)
        {
            json.WriteStartArray();
            json.Number(Math.Round(position, 6));
            json.WriteStringValue(color.Css);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // plotly.js reads <b>, <s>, <br> … in every text; a token such as "<s>" must stay what it is.
    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\n", "<br>", StringComparison.Ordinal);
}
