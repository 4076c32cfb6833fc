using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running.Parameters;

/// <summary>Gives a notebook's parameters other values, in a cell of its own below the one that declares them.</summary>
/// <remarks>The tags are those of papermill: <c>parameters</c> and <c>injected-parameters</c>.</remarks>
internal static class ParameterCell
{
    private const string Declares = "parameters";
    private const string Injected = "injected-parameters";

    /// <summary>The notebook with the values assigned; without values, the notebook itself.</summary>
    /// <exception cref="NotebookFormatException">There is no cell tagged parameters, it has no such parameter, or a value does not fit its type.</exception>
    public static Notebook Inject(Notebook notebook, ImmutableSortedDictionary<string, string> values, string path)
    {
        if (values.IsEmpty)
        {
            return notebook;
        }

        int index = notebook.Cells.ToList().FindIndex(cell => cell is Cell.Code && cell.Tags.Contains(Declares));
        if (index < 0)
        {
            throw new NotebookFormatException(path, Messages.NoParameters);
        }

        ImmutableArray<Parameter> known = Parameter.Of(notebook.Cells[index].Source);
        IEnumerable<string> lines = values.Select(value => Assignment(value.Key, value.Value, known, path));
        ImmutableArray<Cell> others = notebook.Cells.RemoveAll(cell => cell.Tags.Contains(Injected));
        return notebook with { Cells = others.Insert(others.IndexOf(notebook.Cells[index]) + 1, CellOf(string.Join('\n', lines), others)) };
    }

    private static string Assignment(string name, string value, ImmutableArray<Parameter> known, string path)
    {
        Parameter parameter = known.FirstOrDefault(parameter => parameter.Name == name)
            ?? throw new NotebookFormatException(path, Messages.UnknownParameter(name, known));
        string literal = ParameterValue.Literal(parameter.Type, value)
            ?? throw new NotebookFormatException(path, Messages.BadParameter(parameter, value, known));
        return $"{name} = {literal};";
    }

    private static Cell.Code CellOf(string source, ImmutableArray<Cell> others)
    {
        string id = Injected;
        while (others.Any(cell => cell.Id == id))
        {
            id += "-";
        }

        return new(id, source, JsonMap.Empty.With("tags", JsonSerializer.SerializeToElement<string[]>([Injected])), null, []);
    }
}
