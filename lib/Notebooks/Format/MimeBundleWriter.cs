using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>Writes a MIME bundle: text types as lists of lines, everything else as it is.</summary>
internal static class MimeBundleWriter
{
    public static void Write(JsonMap data, PythonJsonWriter json) =>
        json.WriteObject(data.Select(entry => (entry.Key, (Action)(() => WriteContent(entry.Key, entry.Value, json)))));

    private static void WriteContent(string mime, JsonElement content, PythonJsonWriter json)
    {
        if (content.ValueKind == JsonValueKind.String && IsSplit(mime))
        {
            json.WriteArray(PythonLines.Split(content.GetString()!), json.Write);
        }
        else
        {
            json.Write(content);
        }
    }

    private static bool IsSplit(string mime) =>
        mime.StartsWith("text/", StringComparison.Ordinal) || mime is "application/javascript" or "image/svg+xml";
}
