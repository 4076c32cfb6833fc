using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Workbook.Plotting;

/// <summary>The inspector as HTML: a picture, and a script that puts the widget in its place.</summary>
/// <remarks>
/// All that a sanitizer would leave behind of a style sheet or of data is inside the script, so that without it only the picture stays.
/// The id comes from the content: the same cell gives the same output on every run, and the script starts whatever has its id
/// and has not been started, so that two equal inspectors on a page both work.
/// </remarks>
internal static class InspectorHtml
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Script = Lines("inspector.js");
    private static readonly string Css = Lines("inspector.css");
    private static readonly string Markup = Lines("inspector.html");

    public static string Write(InspectorData data, Figure figure, string png)
    {
        string id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(InspectorJson.Write(data, ""))))[..12];
        // The data come last: a word that looks like a place of the template stays a word.
        string script = Script
            .Replace("/*css*/\"\"", Quoted(Css), StringComparison.Ordinal)
            .Replace("/*html*/\"\"", Quoted(Markup), StringComparison.Ordinal)
            .Replace("/*data*/null", InspectorJson.Write(data, id), StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"""
            <div data-attention-inspector="{id}"><img src="data:image/png;base64,{png}" width="{figure.Layout.Width}" height="{figure.Layout.Height}" style="max-width:100%;height:auto" alt="{WebUtility.HtmlEncode(figure.AltText)}"></div>
            <script>
            {script}
            </script>
            """).ReplaceLineEndings("\n");
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Readable);

    // Without indents and lines of comment: notebooks keep a copy in every output.
    private static string Lines(string resource)
    {
        using Stream stream = typeof(InspectorHtml).Assembly.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        var lines = reader.ReadToEnd().Split('\n').Select(line => line.Trim());
        return string.Join('\n', lines.Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal) && !(line.StartsWith("/*", StringComparison.Ordinal) && line.EndsWith("*/", StringComparison.Ordinal))));
    }
}
