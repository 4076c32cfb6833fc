namespace Workbook.Tests.Rules;

/// <summary>BEGIN and END of solutions and hidden tests come in pairs, not nested, each in a cell of its kind.</summary>
internal static class SolutionRegions
{
    public static IEnumerable<string> Check(Notebook notebook) =>
        from cell in notebook.Cells
        from sentence in (string[])[
            .. CheckRegion(cell, "SOLUTION", cell.Is("solution"), "a solution cell"),
            .. CheckRegion(cell, "HIDDEN TESTS", cell.Is("grade") && !cell.Is("solution"), "a check cell"),
        ]
        select $"{cell}: {sentence}";

    private static IEnumerable<string> CheckRegion(Cell cell, string name, bool allowed, string kind)
    {
        var open = false;
        var found = false;
        foreach (var line in cell.Lines)
        {
            var begins = line.Contains("BEGIN " + name, StringComparison.Ordinal);
            if (!begins && !line.Contains("END " + name, StringComparison.Ordinal))
            {
                continue;
            }

            found = true;
            if (begins == open)
            {
                yield return begins ? $"BEGIN {name} before the END of the one before." : $"END {name} without a BEGIN.";
            }

            open = begins;
        }

        if (open)
        {
            yield return $"BEGIN {name} without an END.";
        }

        if (found && !allowed)
        {
            yield return $"{name} outside {kind}.";
        }
    }
}
