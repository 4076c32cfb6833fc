using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Display;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>A MIME bundle as notebook JSON.</summary>
internal static class BundleJson
{
    public static (JsonMap Data, JsonMap Metadata) From(MimeBundle bundle) =>
        (Map(bundle.Data, MimeBundle.IsJson), Map(bundle.Metadata, _ => true));

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
