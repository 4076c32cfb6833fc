using System.Text.RegularExpressions;

namespace Workbook.Tests.Rules;

/// <summary>No output tells where the author's files lie.</summary>
internal static partial class MachinePaths
{
    public static IEnumerable<string> Check(Notebook notebook) =>
        from cell in notebook.CodeCells
        from output in cell.Outputs
        from Match match in MachinePath().Matches(Text(output))
        select $"{cell} shows the path {match.Value}.";

    // PNG data is base64 and may hold anything.
    private static string Text(System.Text.Json.JsonElement output) =>
        Base64Image().Replace(output.GetRawText(), "");

    [GeneratedRegex("""(?<![\w/.])/(home|root|tmp|work|Users|usr|var|opt|mnt)/[^\s"\\]*|\b[A-Z]:\\\\[^\s"]*""")]
    private static partial Regex MachinePath();

    [GeneratedRegex("""
        "image/png":\s*("[^"]*"|\[[^\]]*\])
        """)]
    private static partial Regex Base64Image();
}
