using System.Text.RegularExpressions;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>One error of a restore, as NuGet or MSBuild tells it.</summary>
/// <param name="Code">Its number, such as NU1101.</param>
/// <param name="Message">Its text, of several lines perhaps.</param>
/// <param name="Package">The package it is about, where it says so.</param>
internal sealed partial record RestoreError(string Code, string Message, string? Package)
{
    /// <summary>Whether a feed did not answer, rather than answer no.</summary>
    public bool IsUnreachableFeed => Code is "NU1301" or "NU1300";

    /// <summary>The errors among printed lines: what there is to go by when no assets file was written.</summary>
    public static IEnumerable<RestoreError> In(string output) =>
        from Match match in Printed().Matches(output)
        group match.Groups["message"].Value.Trim() by match.Groups["code"].Value into lines
        select new RestoreError(lines.Key, string.Join('\n', lines.Distinct()), null);

    /// <summary>The text in one line.</summary>
    public string InOneLine()
    {
        // Said of the project, which the reader knows nothing of.
        var text = Message.Replace("Warning As Error: ", "", StringComparison.Ordinal)
            .Replace(Path.GetFileNameWithoutExtension(RestoreProject.FileName) + " -> ", "", StringComparison.Ordinal)
            .Replace("Reference the package directly from the project to select a different version.", "", StringComparison.Ordinal);
        var lines = text.Split('\n').Select(line => Spaces().Replace(line, " ").Trim(' ', '-', '.')).Where(line => line.Length > 0);
        return string.Join("; ", lines.Distinct()) + ".";
    }

    [GeneratedRegex(@"error (?<code>[A-Z]+[0-9]+): (?<message>[^\r\n]*?)(?: \[[^\]\r\n]*proj\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Printed();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
