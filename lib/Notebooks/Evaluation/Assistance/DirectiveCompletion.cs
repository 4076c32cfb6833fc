using System.Text.RegularExpressions;
using Workbook.Notebooks.Evaluation.Directives;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>Completes the lines that speak to the evaluator: their names, their options and the files they name.</summary>
internal static partial class DirectiveCompletion
{
    /// <summary>What could stand at a position; null when its line is no directive.</summary>
    public static CompletionList? Complete(CellSource source, int position, string directory)
    {
        var number = source.LineAt(position);
        var start = source.StartOf(number);
        var typed = source.Text[start..position];
        if (!typed.TrimStart().StartsWith('#') || source.IsInsideText(start))
        {
            return null;
        }

        var words = typed.TrimStart().Split([' ', '\t'], 2);
        var items = words.Length == 1 && !typed.Contains('"', StringComparison.Ordinal)
            ? Names(words[0])
            : Path().Match(typed) is { Success: true } path ? Files(path, directory) : Options(words[0], LastWord(typed));
        var replaced = words.Length == 1 && items.Length > 0 && items[0].Kind == "keyword" ? words[0] : LastWord(typed);
        return new(position - replaced.Length, position, [.. items]);
    }

    private static string LastWord(string typed) => typed[(typed.LastIndexOfAny([' ', '\t', '"', '/', '\\']) + 1)..];

    private static CompletionItem[] Names(string typed) =>
    [
        .. DirectiveTable.All.Select(directive => (directive.Name, directive.Summary))
            .Append(("#load", "Runs a C# script: #load \"file.csx\", relative to the notebook."))
            .Where(directive => directive.Item1.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .Select(directive => CompletionItem.Plain(directive.Item1, "keyword", directive.Item2)),
    ];

    private static CompletionItem[] Options(string name, string typed) =>
    [
        .. (DirectiveTable.Find(name)?.Options ?? [])
            .Select(option => option.TrimEnd('!'))
            .Where(option => option.StartsWith(typed, StringComparison.Ordinal))
            .Select(option => CompletionItem.Plain(option, "field")),
    ];

    private static CompletionItem[] Files(Match path, string directory)
    {
        var typed = path.Groups["path"].Value;
        var end = typed.LastIndexOfAny(['/', '\\']) + 1;
        var folder = System.IO.Path.GetFullPath(typed[..end], directory);
        var extensions = path.Groups["name"].Value switch
        {
            "#r" => [".dll"],
            "#load" => [".csx", ".cs"],
            _ => new[] { ".ipynb", ".dib", ".csx", ".cs" },
        };
        return Directory.Exists(folder) ? [.. Entries(folder, typed[end..], extensions)] : [];
    }

    private static IEnumerable<CompletionItem> Entries(string folder, string typed, string[] extensions) =>
        from entry in new DirectoryInfo(folder).EnumerateFileSystemInfos()
        where entry.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && (typed.Length > 0 || !entry.Name.StartsWith('.'))
        let isFolder = entry is DirectoryInfo
        where isFolder || extensions.Contains(entry.Extension.ToLowerInvariant())
        orderby isFolder ? 0 : 1, entry.Name
        select CompletionItem.Plain(isFolder ? entry.Name + "/" : entry.Name, isFolder ? "folder" : "file");

    // #r and #load take their path between quotes, #!import with or without.
    [GeneratedRegex("""^\s*(?:(?<name>#r|#load)\s*"|(?<name>#!import)\s+"?)(?!nuget:)(?<path>[^"]*)$""")]
    private static partial Regex Path();
}
