namespace Workbook.Cli.Paths;

/// <summary>Turns the paths of a command line into notebook files.</summary>
internal static class NotebookPaths
{
    private const string Extension = ".ipynb";

    /// <summary>The notebooks of files, folders and patterns, each once, folders and patterns sorted by name.</summary>
    /// <param name="paths">As given.</param>
    /// <param name="options">The options of the command, to suggest one for a path that looks like a mistyped option.</param>
    /// <exception cref="UsageException">A path leads to no notebook.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths, IEnumerable<string> options)
    {
        var seen = new HashSet<string>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        return [.. paths.SelectMany(path => ExpandOne(path, options)).Where(path => seen.Add(Path.GetFullPath(path)))];
    }

    private static string[] ExpandOne(string path, IEnumerable<string> options) =>
        path switch
        {
            _ when File.Exists(path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? [path] : throw new UsageException(Messages.NotANotebook(path)),
            _ when Directory.Exists(path) => Sorted(InFolder(path), Messages.EmptyFolder(path)),
            ['-', _, ..] => throw new UsageException(Messages.UnknownOption(path, Suggestion.For(path, options))),
            _ when Glob.IsPattern(path) => Sorted(Glob.Expand(path).Where(IsNotebook), Messages.NoMatch(path)),
            _ => throw new UsageException(Messages.Missing(path)),
        };

    private static IEnumerable<string> InFolder(string folder) => Glob.Expand(Path.Combine(folder is "." or "./" ? "" : folder, "**", "*" + Extension)).Where(IsNotebook);

    private static bool IsNotebook(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static string[] Sorted(IEnumerable<string> paths, string whenEmpty)
    {
        string[] sorted = [.. paths.Order(StringComparer.Ordinal)];
        return sorted.Length > 0 ? sorted : throw new UsageException(whenEmpty);
    }
}
