using System.Collections.Immutable;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>Which cells of a notebook will run and how; every value in the metadata is checked before the first of them does.</summary>
internal sealed record RunPlan(ImmutableArray<PlannedCell> Cells, TimeSpan? Timeout)
{
    /// <exception cref="NotebookFormatException">A tag or a timeout has no meaning, or the notebook is not in C#.</exception>
    public static RunPlan Of(Notebook notebook, string path)
    {
        if (WorkbookMetadata.ForeignLanguage(notebook.Metadata) is { } language)
        {
            throw new NotebookFormatException(path, Messages.ForeignNotebook(language));
        }

        var cells = ImmutableArray.CreateBuilder<PlannedCell>();
        foreach ((int index, Cell cell) in notebook.Cells.Index())
        {
            if (cell is Cell.Code code && !string.IsNullOrWhiteSpace(code.Source) && !code.Tags.Contains("skip-execution"))
            {
                cells.Add(Plan(code, index, cells.Count + 1, path));
            }
        }

        return new(cells.ToImmutable(), Checked(path, problem => problem, () => CellTimeouts.Of(notebook.Metadata)));
    }

    private static PlannedCell Plan(Cell.Code cell, int index, int number, string path)
    {
        string Place(string problem) => Messages.InCell(index + 1, cell.Id, problem);
        ExpectedException? expected = ExpectedException.Of(cell);
        return expected?.TypeName == ""
            ? throw new NotebookFormatException(path, Place(Messages.EmptyRaisesTag))
            : new(index, number, cell, CellLanguage.Of(cell), expected, Checked(path, Place, () => CellTimeouts.Of(cell.Metadata)));
    }

    private static T Checked<T>(string path, Func<string, string> place, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException bad)
        {
            throw new NotebookFormatException(path, place(bad.Message));
        }
    }
}
