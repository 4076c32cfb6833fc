using System.IO.Enumeration;

namespace Workbook.Cli.Paths;

/// <summary>Expands <c>*</c>, <c>?</c> and <c>**</c> where the shell has not (Windows, quoted patterns).</summary>
internal static class Glob
{
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <returns>The files that match, in the form the pattern begins with.</returns>
    public static IEnumerable<string> Expand(string pattern)
    {
        string[] parts = pattern.Replace('\\', Path.DirectorySeparatorChar == '\\' ? '/' : '\\').Split('/', StringSplitOptions.RemoveEmptyEntries);
        string start = Path.IsPathRooted(pattern) ? Path.GetPathRoot(pattern)! : "";
        return Expand(start, start.Length > 1 ? parts[1..] : parts);
    }

    private static IEnumerable<string> Expand(string folder, string[] parts)
    {
        string place = folder.Length == 0 ? "." : folder;
        return parts switch
        {
            _ when !Directory.Exists(place) => [],
            ["**", .. var rest] => Expand(folder, rest.Length == 0 ? ["*"] : rest).Concat(Children(place, folder).SelectMany(child => Expand(child, parts))),
            [var last] => Directory.EnumerateFiles(place).Select(Path.GetFileName).Where(name => Matches(last, name!)).Select(name => Path.Combine(folder, name!)),
            ["." or "..", .. var rest] => Expand(Path.Combine(folder, parts[0]), rest),
            [var first, .. var rest] => Children(place, folder).Where(child => Matches(first, Path.GetFileName(child))).SelectMany(child => Expand(child, rest)),
            [] => [],
        };
    }

    // Hidden folders hold editors' checkpoints, not notebooks.
    private static IEnumerable<string> Children(string place, string folder) =>
        Directory.EnumerateDirectories(place)
            .Select(Path.GetFileName)
            .Where(name => !name!.StartsWith('.'))
            .Select(name => Path.Combine(folder, name!));

    private static bool Matches(string pattern, string name) =>
        FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: OperatingSystem.IsWindows());
}
