using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Display;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>A MIME bundle as the JSON of notebooks and messages, and back.</summary>
public static class BundleJson
{
    /// <summary>The bundle as JSON: representations that are JSON themselves unquoted, all others as strings.</summary>
    public static (JsonMap Data, JsonMap Metadata) From(MimeBundle bundle) =>
        (Map(bundle.Data, MimeBundle.IsJson), Map(bundle.Metadata, _ => true));

    /// <summary>The bundle that JSON describes; text given as a list of lines is joined.</summary>
    /// <param name="data">MIME type → content.</param>
    /// <param name="metadata">MIME type → facts about it.</param>
    public static MimeBundle Read(JsonMap data, JsonMap metadata) =>
        new(
            data.ToImmutableDictionary(entry => entry.Key, entry => MimeBundle.IsJson(entry.Key) ? entry.Value.GetRawText() : Text(entry.Value)),
            metadata.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.GetRawText()));

    private static string Text(JsonElement content) =>
        ShapeOf.IsText(content) ? ShapeOf.Text(content) : content.GetRawText();

    private static JsonMap Map(ImmutableDictionary<string, string> contents, Func<string, bool> isJson)
    {
        JsonMap map = JsonMap.Empty;
        foreach ((string mime, string content) in contents)
        {
            map = isJson(mime) && TryParse(content) is { } json ? map.With(mime, json) : map.With(mime, content);
        }

        return map;
    }

    // A reader's own DisplayAs(text, "application/json") may hold anything; as a JSON string it is still valid.
    private static JsonElement? TryParse(string json)
    {
        try
        {
            return JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = 512 });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
