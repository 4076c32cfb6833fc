using System.Net;
using System.Text.RegularExpressions;

namespace Workbook.Notebooks.Running.Checking;

/// <summary>HTML as lines, one for each tag and each text, so that only what a reader sees or clicks counts.</summary>
/// <remarks>Blanks, comments, ids, the order and the quotes of attributes do not count.</remarks>
internal static partial class HtmlLines
{
    /// <summary>The lines of a piece of HTML.</summary>
    public static IEnumerable<string> Of(string html)
    {
        int end = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            foreach (string line in TextLine(html[end..tag.Index]))
            {
                yield return line;
            }

            end = tag.Index + tag.Length;
            if (tag.Groups["name"].Success)
            {
                yield return TagLine(tag);
            }
        }

        foreach (string line in TextLine(html[end..]))
        {
            yield return line;
        }
    }

    private static string[] TextLine(string text) =>
        Blanks().Replace(WebUtility.HtmlDecode(text), " ").Trim() is { Length: > 0 } line ? [line] : [];

    private static string TagLine(Match tag)
    {
        IEnumerable<string> attributes = Attribute().Matches(tag.Groups["attributes"].Value)
            .Select(attribute => (Name: attribute.Groups["name"].Value.ToLowerInvariant(), Value: WebUtility.HtmlDecode(attribute.Groups["value"].Value)))
            .Where(attribute => attribute.Name != "id")
            .OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
            .Select(attribute => $" {attribute.Name}=\"{attribute.Value}\"");
        return $"<{tag.Groups["name"].Value.ToLowerInvariant()}{string.Concat(attributes)}>";
    }

    [GeneratedRegex("""<!--.*?-->|<(?<name>[/!]?[a-z][^\s/>]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^"'>])*)>""", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex("""(?<name>[^\s=/"']+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"']+)))?""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
