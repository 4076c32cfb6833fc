using System.Text.RegularExpressions;

namespace Workbook.Tests.Rules;

/// <summary>Links and images that point to files point to files that exist. Links to the network are not followed.</summary>
internal static partial class LocalLinks
{
    public static IEnumerable<string> Check(Notebook notebook) =>
        from cell in notebook.MarkdownCells
        from link in Broken(notebook.Folder, cell.Source)
        select $"{cell} links to {link}, which does not exist.";

    public static IEnumerable<string> Broken(string folder, string markdown) =>
        from Match match in Link().Matches(CodeBlock().Replace(markdown, ""))
        let target = match.Groups["target"].Value
        where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal) && !target.StartsWith('#')
        let path = Path.Combine(folder, Uri.UnescapeDataString(target.Split('#')[0]))
        where !File.Exists(path) && !Directory.Exists(path)
        select target;

    [GeneratedRegex("""\]\((?<target>[^)\s]+)[^)]*\)|\b(?:src|href)="(?<target>[^"]+)["]""")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
