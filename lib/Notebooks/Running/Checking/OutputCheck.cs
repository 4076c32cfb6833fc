using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running.Checking;

/// <summary>Compares what a cell put out with what is stored.</summary>
internal static class OutputCheck
{
    /// <summary>The tag of a cell whose outputs are not compared.</summary>
    public const string IgnoreTag = "nbval-ignore-output";

    /// <summary>The error name of a cell whose outputs differ.</summary>
    public const string ErrorName = "OutputChanged";

    // Lines of equal text shown around a change.
    private const int Context = 2;

    /// <summary>What differs, as a text that begins with the place and goes on with a diff; null when nothing does.</summary>
    /// <param name="stored">The cell as it is in the file.</param>
    /// <param name="actual">The cell as it ran.</param>
    /// <param name="standard">The relative tolerance of numbers, where the cell sets none.</param>
    public static string? Difference(Cell.Code stored, Cell.Code actual, double standard)
    {
        if (stored.Tags.Contains(IgnoreTag))
        {
            return null;
        }

        var tolerance = Tolerance.Of(stored, standard);
        List<ComparedLine> before = [.. OutputLines.Of(stored.Outputs).Select(ComparedLine.Of)];
        List<ComparedLine> after = [.. OutputLines.Of(actual.Outputs).Select(ComparedLine.Of)];
        if (before.Count == after.Count && before.Zip(after).All(pair => pair.First.Matches(pair.Second, tolerance)))
        {
            return null;
        }

        DiffPaneModel diff = InlineDiffBuilder.Diff(Text(before), Text(Settled(after, before, tolerance)), ignoreWhiteSpace: false);
        return Messages.OutputChanged(FirstChange(diff), tolerance.Relative, [.. Shown(diff.Lines)]);
    }

    // A line that matches a stored one is shown as the stored one: the diff is of what counts, not of rounding. Of several
    // that match it is the one with the same text, or in the same place.
    private static IEnumerable<ComparedLine> Settled(List<ComparedLine> after, List<ComparedLine> before, Tolerance tolerance)
    {
        var texts = before.Select(line => line.Text).ToHashSet();
        ILookup<string, ComparedLine> byWords = before.ToLookup(line => line.Words);
        return after.Select((line, index) =>
            texts.Contains(line.Text) ? line
            : index < before.Count && before[index].Matches(line, tolerance) ? before[index]
            : byWords[line.Words].FirstOrDefault(stored => stored.Matches(line, tolerance)) ?? line);
    }

    private static string Text(IEnumerable<ComparedLine> lines) => string.Join('\n', lines.Select(line => line.Text));

    private static int FirstChange(DiffPaneModel diff) => diff.Lines.FindIndex(line => line.Type != ChangeType.Unchanged) + 1;

    private static IEnumerable<string> Shown(List<DiffPiece> lines)
    {
        bool skipped = false;
        for (int i = 0; i < lines.Count; i++)
        {
            bool isNear = lines[Math.Max(0, i - Context)..Math.Min(lines.Count, i + Context + 1)].Exists(line => line.Type != ChangeType.Unchanged);
            if (isNear)
            {
                yield return Marked(lines[i]);
            }
            else if (!skipped)
            {
                yield return "  …";
            }

            skipped = !isNear;
        }
    }

    private static string Marked(DiffPiece line) => line.Type switch
    {
        ChangeType.Inserted => $"+ {line.Text}",
        ChangeType.Deleted => $"- {line.Text}",
        _ => $"  {line.Text}",
    };
}
