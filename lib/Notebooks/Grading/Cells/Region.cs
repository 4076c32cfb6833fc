using System.Collections.Immutable;

namespace Workbook.Notebooks.Grading;

/// <summary>A marked part of a cell, from the line of its BEGIN mark to that of its END mark.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="First">The index of the line with the BEGIN mark.</param>
/// <param name="Last">The index of the line with the END mark.</param>
public sealed record Region(RegionKind Kind, int First, int Last)
{
    // A mark may stand behind any comment sign, as in nbgrader.
    private static readonly (RegionKind Kind, string Name)[] Marks =
        [(RegionKind.Solution, "SOLUTION"), (RegionKind.HiddenTests, "HIDDEN TESTS"), (RegionKind.MarkScheme, "MARK SCHEME")];

    /// <summary>Finds the regions of a cell.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="cell">What messages call the cell.</param>
    /// <exception cref="AssignmentException">A mark has no partner, or stands inside another region.</exception>
    public static ImmutableArray<Region> Find(string source, string cell)
    {
        var found = ImmutableArray.CreateBuilder<Region>();
        (RegionKind Kind, string Name, int Line)? open = null;
        foreach ((int line, string text) in Lines(source).Index())
        {
            foreach ((RegionKind kind, string name) in Marks)
            {
                if (text.Contains($"BEGIN {name}", StringComparison.Ordinal))
                {
                    open = open is null ? (kind, name, line) : throw new AssignmentException(Messages.NestedMark(cell, line + 1, $"BEGIN {name}", $"BEGIN {open.Value.Name}"));
                }
                else if (text.Contains($"END {name}", StringComparison.Ordinal))
                {
                    found.Add(open is { } begun && begun.Kind == kind
                        ? new(kind, begun.Line, line)
                        : throw new AssignmentException(Messages.LoneMark(cell, line + 1, $"END {name}", $"BEGIN {name}")));
                    open = null;
                }
            }
        }

        return open is { } left ? throw new AssignmentException(Messages.LoneMark(cell, left.Line + 1, $"BEGIN {left.Name}", $"END {left.Name}")) : found.ToImmutable();
    }

    /// <summary>A cell's text without its regions of one kind, marks included.</summary>
    public static string Remove(string source, RegionKind kind, string cell)
    {
        ImmutableArray<Region> regions = [.. Find(source, cell).Where(region => region.Kind == kind)];
        string[] kept = [.. Lines(source).Where((_, line) => !regions.Any(region => region.Holds(line)))];
        return regions.IsEmpty ? source : string.Join('\n', kept).TrimEnd('\n');
    }

    /// <summary>Whether a line, by its index, is part of the region.</summary>
    public bool Holds(int line) => First <= line && line <= Last;

    /// <summary>The text between the marks.</summary>
    public string Content(string source) => string.Join('\n', Lines(source)[(First + 1)..Last]);

    /// <summary>A cell's lines, without their ends.</summary>
    internal static string[] Lines(string source) => source.ReplaceLineEndings("\n").Split('\n');
}
