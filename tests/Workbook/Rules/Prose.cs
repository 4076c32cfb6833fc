using System.Text.RegularExpressions;

namespace Workbook.Tests.Rules;

/// <summary>
/// Words of prose in Markdown: runs of letters and digits. Code blocks, formulas, HTML tags and the targets of links
/// are no prose; code within a line is.
/// </summary>
internal static partial class Prose
{
    public static int CountWords(string markdown) => Word().Count(NoProse().Replace(markdown, " "));

    [GeneratedRegex(@"```.*?```|\$\$.*?\$\$|\$[^$\n]+\$|<[^>\n]+>|\]\([^)\n]*\)", RegexOptions.Singleline)]
    private static partial Regex NoProse();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’_-]*")]
    private static partial Regex Word();
}
