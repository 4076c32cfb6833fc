using System.Text.Json;

namespace Workbook.Tests.Rules;

/// <summary>The notebook was run from top to bottom before it was committed, and nothing failed that was not meant to.</summary>
internal static class StoredOutputs
{
    public static IEnumerable<string> Check(Notebook notebook)
    {
        var executed = notebook.CodeCells.Where(cell => !cell.HasTag("skip-execution")).ToList();
        foreach (var (cell, expected) in executed.Zip(Enumerable.Range(1, executed.Count)))
        {
            var count = cell.Json.GetProperty("execution_count");
            if (count.ValueKind != JsonValueKind.Number || count.GetInt32() != expected)
            {
                yield return $"{cell} has the execution count {count}; run from top to bottom it has {expected}.";
            }
        }

        if (!executed.SelectMany(cell => cell.Outputs).Any())
        {
            yield return "No cell has an output.";
        }

        foreach (var cell in notebook.CodeCells)
        {
            var failed = cell.Outputs.Any(output => output.GetProperty("output_type").GetString() == "error");
            if (failed != cell.HasTag("raises-exception"))
            {
                yield return failed ? $"{cell} holds an error and is not tagged raises-exception." : $"{cell} is tagged raises-exception and holds no error.";
            }
        }
    }
}
