using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Workbook.Plotting.Json;

namespace Workbook.Plotting;

/// <summary>What the inspector's script reads.</summary>
internal static class InspectorJson
{
    // Words of all languages stay readable; <, >, & and quotes are escaped, so that no word can end the script.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(InspectorData data, string id) => Write(json =>
    {
        json.WriteString("id", id);
        json.WriteString("title", data.Title);
        Words(json, "heads", data.Heads);
        Words(json, "queries", data.Queries);
        Words(json, "keys", data.Keys);
        json.WriteBoolean("scores", data.IsScores);
        Mask(json, data);
        Values(json, data);
        Colors(json);
    });

    private static void Words(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static void Mask(Utf8JsonWriter json, InspectorData data)
    {
        json.WritePropertyName("mask");
        if (data.Mask is not { } mask)
        {
            json.WriteNullValue();
            return;
        }

        Table(json, data, (query, key) => json.WriteNumberValue(mask[query, key] ? 1 : 0));
    }

    private static void Values(Utf8JsonWriter json, InspectorData data)
    {
        json.WriteStartArray("values");
        for (int head = 0; head < data.Heads.Length; head++)
        {
            int current = head;
            Table(json, data, (query, key) => json.Number(Rounded(data.Values[current, query, key])));
        }

        json.WriteEndArray();
    }

    private static void Table(Utf8JsonWriter json, InspectorData data, Action<int, int> cell)
    {
        json.WriteStartArray();
        for (int query = 0; query < data.Queries.Length; query++)
        {
            json.WriteStartArray();
            for (int key = 0; key < data.Keys.Length; key++)
            {
                cell(query, key);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Colors(Utf8JsonWriter json)
    {
        json.WriteStartArray("colors");
        foreach ((_, Rgb color) in ColorScale.Blues.Stops)
        {
            json.WriteStartArray();
            json.WriteNumberValue(color.R);
            json.WriteNumberValue(color.G);
            json.WriteNumberValue(color.B);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    // Five digits are more than the widget shows, and a third of what a double takes.
    private static double Rounded(double value) =>
        double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Write(Action<Utf8JsonWriter> content)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
