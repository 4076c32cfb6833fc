using System.Text.RegularExpressions;

namespace Workbook.Tests.Rules;

/// <summary>A chapter has one title, and its Traps, Summary, Exercises and Further reading under headings with these words.</summary>
internal static partial class Sections
{
    private static readonly string[] Needed = ["Traps", "Summary", "Exercises", "Further reading"];

    public static IEnumerable<string> Check(Notebook notebook)
    {
        var headings = notebook.MarkdownCells.SelectMany(cell => Heading().Matches(cell.Source)).ToList();
        var titles = headings.Count(heading => heading.Groups["marks"].Value == "#");
        if (titles != 1)
        {
            yield return $"There are {titles} titles (# …); one.";
        }

        foreach (var section in Needed.Where(section => !headings.Any(heading => heading.Groups["text"].Value.Contains(section, StringComparison.OrdinalIgnoreCase))))
        {
            yield return $"No heading names {section}.";
        }
    }

    [GeneratedRegex("^(?<marks>#{1,6}) +(?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
