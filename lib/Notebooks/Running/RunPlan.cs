using System.Collections.Immutable;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running.Checking;

namespace Workbook.Notebooks.Running;

/// <summary>Which cells of a notebook will run and how; every value in the metadata is checked before the first of them does.</summary>
internal sealed record RunPlan(ImmutableArray<PlannedCell> Cells, TimeSpan? Timeout)
{
    /// <exception cref="NotebookFormatException">A value in the metadata has no meaning, or the notebook is in another language.</exception>
    public static RunPlan Of(Notebook notebook, string path, string language)
    {
        Check(notebook, path);
        if (WorkbookMetadata.LanguageOf(notebook.Metadata) is { } written && !WorkbookMetadata.IsSameLanguage(written, language))
        {
            throw new NotebookFormatException(path, Messages.ForeignNotebook(written, language));
        }

        var cells = ImmutableArray.CreateBuilder<PlannedCell>();
        foreach ((int index, Cell cell) in notebook.Cells.Index())
        {
            if (cell is Cell.Code code && !string.IsNullOrWhiteSpace(code.Source) && !code.Tags.Contains("skip-execution"))
            {
                cells.Add(Plan(code, index, cells.Count + 1, path, language));
            }
        }

        return new(cells.ToImmutable(), Checked(path, problem => problem, () => CellTimeouts.Of(notebook.Metadata)));
    }

    private static void Check(Notebook notebook, string path)
    {
        Checked(path, problem => problem, () => MetadataTypes.CheckNotebook(notebook.Metadata));
        foreach ((int index, Cell cell) in notebook.Cells.Index())
        {
            Checked(path, problem => Messages.InCell(index + 1, cell.Id, problem), () => MetadataTypes.CheckCell(cell.Metadata));
        }
    }

    private static PlannedCell Plan(Cell.Code cell, int index, int number, string path, string language)
    {
        string Place(string problem) => Messages.InCell(index + 1, cell.Id, problem);
        ExpectedException? expected = ExpectedException.Of(cell);
        _ = Checked(path, Place, () => Tolerance.Of(cell, standard: 0));
        return expected?.TypeName == ""
            ? throw new NotebookFormatException(path, Place(Messages.EmptyRaisesTag))
            : new(index, number, cell, CellLanguage.Of(cell, language), expected, Checked(path, Place, () => CellTimeouts.Of(cell.Metadata)));
    }

    private static void Checked(string path, Func<string, string> place, Action check) =>
        Checked(path, place, () =>
        {
            check();
            return true;
        });

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
