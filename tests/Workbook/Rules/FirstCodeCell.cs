namespace Workbook.Tests.Rules;

/// <summary>The first code cell loads the library and names what is used of it: at most 5 lines, nothing hidden.</summary>
internal static class FirstCodeCell
{
    public const string Load = """#r "../artifacts/workbook/Workbook.Attention.dll" """;

    public static IEnumerable<string> Check(Notebook notebook)
    {
        var first = notebook.CodeCells.FirstOrDefault();
        if (first is null)
        {
            yield return "There is no code cell.";
            yield break;
        }

        if (first.Lines[0].Trim() != Load.Trim())
        {
            yield return $"{first} must begin with {Load.Trim()}, not {first.Lines[0]}.";
        }

        if (first.Lines.Length > 5)
        {
            yield return $"{first} has {first.Lines.Length} lines; the first code cell has at most 5.";
        }

        if (first.Lines.Skip(1).Any(line => line.Length > 0 && !line.StartsWith("using ", StringComparison.Ordinal)))
        {
            yield return $"{first} may hold only using lines after the first.";
        }

        foreach (var tag in new[] { "hide-input", "hide-cell", "remove-input", "remove-cell" }.Where(first.HasTag))
        {
            yield return $"{first} carries the tag {tag}; nothing of it is hidden.";
        }
    }
}
