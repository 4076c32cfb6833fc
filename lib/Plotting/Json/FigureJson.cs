using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workbook.Plotting.Json;

/// <summary>A figure → Plotly JSON.</summary>
internal static class FigureJson
{
    // Notebooks keep non-ASCII text as it is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Figure figure)
    {
        Figure complete = FigureDefaults.Apply(figure);
        return Write(json =>
        {
            json.WriteStartArray("data");
            foreach (Trace trace in complete.Data)
            {
                TraceJson.Write(json, trace);
            }

            json.WriteEndArray();
            json.WritePropertyName("layout");
            LayoutJson.Write(json, complete);
        });
    }

    /// <summary>What a front end should know of the PNG: its size in CSS pixels and its alt text.</summary>
    public static string PngMetadata(Figure figure) => Write(json =>
    {
        json.WriteNumber("width", figure.Layout.Width);
        json.WriteNumber("height", figure.Layout.Height);
        json.WriteString("alt", figure.AltText);
    });

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
