using System.Runtime.InteropServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Wire;

/// <summary>One JSON part of a message as bytes.</summary>
internal static class JsonFrame
{
    // No HTML is made of it: quotes and angle brackets may stay as they are.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an object without spaces.</summary>
    public static byte[] Write(JsonMap map)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Compact))
        {
            writer.WriteStartObject();
            foreach ((string name, JsonElement value) in map)
            {
                writer.WritePropertyName(name);
                WriteValue(writer, value);
            }

            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>Reads an object.</summary>
    /// <exception cref="InvalidDataException">The bytes are no UTF-8, no JSON or no object; the message names the part.</exception>
    public static JsonMap Read(string part, byte[] bytes)
    {
        if (!Utf8.IsValid(bytes))
        {
            throw new InvalidDataException($"The {part} must be UTF-8.");
        }

        try
        {
            return JsonMap.Parse(Encoding.UTF8.GetString(bytes));
        }
        catch (InvalidOperationException)
        {
            throw new InvalidDataException($"The {part} must be a JSON object.");
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"The {part} must be JSON: {error.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static void WriteValue(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            writer.WriteNullValue();
            return;
        }

        // Half a surrogate pair, which JSON can name and UTF-8 cannot hold: read again, it is U+FFFD.
        ReadOnlySpan<byte> text = JsonMarshal.GetRawUtf8Value(value);
        bool mayBeHalf = text.IndexOf("\\ud"u8) >= 0 || text.IndexOf("\\uD"u8) >= 0;
        JsonElement whole = mayBeHalf ? JsonMap.Parse($"{{\"value\":{value.GetRawText()}}}").Find("value")!.Value : value;
        whole.WriteTo(writer);
    }
}
