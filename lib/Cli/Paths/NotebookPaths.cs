using System.CommandLine.Parsing;

namespace Workbook.Cli.Paths;

/// <summary>Turns the paths of a command line into notebook files.</summary>
internal static class NotebookPaths
{
    private const string Extension = ".ipynb";

    /// <summary>The notebooks of files, folders and patterns, each once, folders and patterns sorted by name.</summary>
    /// <param name="paths">As given.</param>
    /// <param name="command">The command, to help with a path that looks like a mistyped option.</param>
    /// <exception cref="UsageException">A path leads to no notebook.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths, CommandResult command)
    {
        var seen = new HashSet<string>(OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        return [.. paths.SelectMany(path => ExpandOne(path, command)).Select(Existing).Where(path => seen.Add(Path.GetFullPath(path)))];
    }

    private static string[] ExpandOne(string path, CommandResult command) =>
        path switch
        {
            _ when File.Exists(path) || IsDangling(path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? [path] : throw new UsageException(Messages.NotANotebook(path)),
            _ when Directory.Exists(path) => Sorted(InFolder(path), Messages.EmptyFolder(path)),
            ['-', _, ..] => throw new UsageException(Messages.UnknownOption(path, Suggestion.For(path, Application.OptionNames(command.Command)), Application.NameOf(command))),
            _ when Glob.IsPattern(path) => Sorted(Glob.Expand(path).Where(IsNotebook), Messages.NoMatch(path)),
            _ => throw new UsageException(Messages.Missing(path)),
        };

    private static string Existing(string path) =>
        IsDangling(path) ? throw new UsageException(Messages.Dangling(path, new FileInfo(path).LinkTarget!)) : path;

    private static bool IsDangling(string path) => path.Length > 0 && new FileInfo(path).LinkTarget is not null && !IsThere(path);

    private static bool IsThere(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, returnFinalTarget: true) is { Exists: true } target && (File.Exists(target.FullName) || Directory.Exists(target.FullName));
        }
        catch (IOException)
        {
            // Links that lead to each other.
            return false;
        }
    }

    private static IEnumerable<string> InFolder(string folder) => Glob.Expand(Path.Combine(folder is "." or "./" ? "" : folder, "**", "*" + Extension)).Where(IsNotebook);

    private static bool IsNotebook(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private static string[] Sorted(IEnumerable<string> paths, string whenEmpty)
    {
        string[] sorted = [.. paths.Order(StringComparer.Ordinal)];
        return sorted.Length > 0 ? sorted : throw new UsageException(whenEmpty);
    }
}
