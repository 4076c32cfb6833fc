using System.Collections.Immutable;

namespace Workbook.Tests.Rules;

/// <summary>
/// A code cell whose first line is <c>// lib: Folder/File.cs</c> shows text that is in <c>lib/Attention/Folder/File.cs</c>.
/// Compared are the cell's other lines, as one run, with a run of the file's lines. Left aside on both sides: XML
/// documentation lines (<c>///</c>), the indentation the run has in common, and blanks at the ends of lines.
/// </summary>
internal static class LibraryText
{
    private const string Mark = "// lib: ";

    public static IEnumerable<string> Check(Notebook notebook)
    {
        foreach (var cell in notebook.CodeCells.Where(cell => cell.Lines[0].StartsWith(Mark, StringComparison.Ordinal)))
        {
            var name = cell.Lines[0][Mark.Length..].Trim();
            var path = Path.Combine(notebook.Folder, "..", "lib", "Attention", name);
            var shown = Strip(Comparable(cell.Lines.Skip(1)));
            if (!File.Exists(path))
            {
                yield return $"{cell} shows lib/Attention/{name}, which does not exist.";
            }
            else if (shown.Length == 0)
            {
                yield return $"{cell} shows nothing of lib/Attention/{name}.";
            }
            else if (!Contains(Comparable(File.ReadLines(path)), shown))
            {
                yield return $"{cell} shows text that is not in lib/Attention/{name}.";
            }
        }
    }

    private static ImmutableArray<string> Comparable(IEnumerable<string> lines) =>
        [.. lines.Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal)).Select(line => line.TrimEnd())];

    private static bool Contains(ImmutableArray<string> file, ImmutableArray<string> run) =>
        Enumerable.Range(0, Math.Max(0, file.Length - run.Length + 1))
            .Any(start => Unindent(file.Slice(start, run.Length)).SequenceEqual(Unindent(run)));

    private static ImmutableArray<string> Strip(ImmutableArray<string> lines) =>
        [.. lines.SkipWhile(line => line.Length == 0).Reverse().SkipWhile(line => line.Length == 0).Reverse()];

    private static IEnumerable<string> Unindent(ImmutableArray<string> lines)
    {
        var common = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return lines.Select(line => line.Length == 0 ? line : line[common..]);
    }
}
