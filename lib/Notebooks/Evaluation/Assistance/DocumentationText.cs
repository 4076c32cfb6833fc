using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>Turns the elements of documentation comments into plain text or Markdown.</summary>
internal sealed partial class DocumentationText
{
    private readonly string _tick;

    private DocumentationText(string tick) => _tick = tick;

    /// <summary>Text as it is read.</summary>
    public static DocumentationText Plain { get; } = new("");

    /// <summary>Text with code marked as such.</summary>
    public static DocumentationText Markdown { get; } = new("`");

    /// <summary>An element's text; empty for none.</summary>
    public string Of(XElement? element)
    {
        var text = new StringBuilder();
        Append(element?.Nodes() ?? [], text);
        return Blanks().Replace(text.ToString(), match => match.Value.Contains(ParagraphEnd) ? "\n\n" : match.Value.Contains(LineEnd) ? "\n" : " ").Trim().Replace(HardBlank, ' ');
    }

    /// <summary>The short name in a reference such as <c>T:System.ArgumentException</c>.</summary>
    public static string NameOf(string reference)
    {
        var name = reference.Length > 1 && reference[1] == ':' ? reference[2..] : reference;
        var end = name.IndexOf('(', StringComparison.Ordinal);
        var path = (end < 0 ? name : name[..end]).Split('.');
        return Arity().Replace(reference.StartsWith("T:", StringComparison.Ordinal) || path.Length < 2 ? path[^1] : $"{path[^2]}.{path[^1]}", "")
            .Replace(".#ctor", "", StringComparison.Ordinal);
    }

    // Marks in the raw text, since its own line ends mean nothing.
    private const char ParagraphEnd = '\u2029';
    private const char LineEnd = '\u2028';
    private const char HardBlank = '\u00a0';

    private void Append(IEnumerable<XNode> nodes, StringBuilder text)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case XText words:
                    text.Append(words.Value);
                    break;
                case XElement element:
                    Append(element, text);
                    break;
            }
        }
    }

    private void Append(XElement element, StringBuilder text)
    {
        switch (element.Name.LocalName)
        {
            case "para" or "p" or "list":
                text.Append(ParagraphEnd);
                Append(element.Nodes(), text);
                text.Append(ParagraphEnd);
                break;
            case "br":
                text.Append(LineEnd);
                break;
            case "item":
                text.Append(LineEnd).Append('-').Append(' ');
                Append(element.Nodes(), text);
                break;
            case "term" when element.ElementsAfterSelf("description").Any():
                Append(element.Nodes(), text);
                text.Append(": ");
                break;
            case "code":
                AppendCode(element.Value, text);
                break;
            case "c":
                text.Append(_tick).Append(element.Value).Append(_tick);
                break;
            case "see" or "seealso" or "paramref" or "typeparamref":
                AppendReference(element, text);
                break;
            default:
                Append(element.Nodes(), text);
                break;
        }
    }

    private void AppendReference(XElement element, StringBuilder text)
    {
        if (element.Value.Length > 0)
        {
            Append(element.Nodes(), text);
            return;
        }

        var name = element.Attribute("langword")?.Value ?? element.Attribute("name")?.Value ?? element.Attribute("href")?.Value
            ?? NameOf(element.Attribute("cref")?.Value ?? "");
        text.Append(_tick).Append(name).Append(_tick);
    }

    // Its line ends and indents are the author's.
    private static void AppendCode(string code, StringBuilder text)
    {
        var lines = code.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        text.Append(ParagraphEnd);
        foreach (var line in lines)
        {
            text.Append(HardBlank, 4).Append(line[Math.Min(indent, line.Length)..].TrimEnd().Replace(' ', HardBlank)).Append(LineEnd);
        }

        text.Append(ParagraphEnd);
    }

    [GeneratedRegex(@"[\s\u2028\u2029-[\u00a0]]+")]
    private static partial Regex Blanks();

    [GeneratedRegex("`+[0-9]+")]
    private static partial Regex Arity();
}
