namespace Workbook.Tests.Rules;

/// <summary>A chapter has 3 to 5 exercises. Each is a solution cell; one in code has a marked solution and is followed by its check cell.</summary>
internal static class Exercises
{
    public static IEnumerable<string> Check(Notebook notebook)
    {
        var solutions = notebook.Cells.Where(cell => cell.Is("solution")).ToList();
        if (solutions.Count is < 3 or > 5)
        {
            yield return $"There are {solutions.Count} exercises; between 3 and 5.";
        }

        foreach (var cell in solutions.Where(cell => cell.IsCode))
        {
            if (!cell.Source.Contains("BEGIN SOLUTION", StringComparison.Ordinal))
            {
                yield return $"{cell} marks no solution (// BEGIN SOLUTION).";
            }

            // A graded solution is read by a person and needs no check cell.
            if (!cell.Is("grade") && !IsCheck(notebook.Cells.Skip(cell.Index + 1).FirstOrDefault(next => next.IsCode)))
            {
                yield return $"{cell} is not followed by its check cell.";
            }
        }
    }

    private static bool IsCheck(Cell? cell) => cell is not null && cell.Is("grade") && !cell.Is("solution");
}
