using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>A code cell that will run, with what its metadata asks for.</summary>
/// <param name="Index">Its place among all cells, from 0.</param>
/// <param name="Number">The execution_count it gets.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Language">Its language and what the session is given of it.</param>
/// <param name="Expected">The exception it must raise, if any.</param>
/// <param name="Timeout">Its own time limit, if any.</param>
internal sealed record PlannedCell(int Index, int Number, Cell.Code Cell, CellLanguage Language, ExpectedException? Expected, TimeSpan? Timeout)
{
    /// <summary>A failure of this cell at a line of its source.</summary>
    public CellFailure Fail(string errorName, string message, int? line = null)
    {
        string[] lines = Cell.Source.ReplaceLineEndings("\n").Split('\n');
        string? source = line is > 0 && line <= lines.Length ? lines[line.Value - 1].Trim() : null;
        return new(Number, Cell.Id, line, source, errorName, message);
    }
}
