namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Arrays of two dimensions as a matrix, of more as nested lists.</summary>
internal sealed class MatrixFormatter : IValueFormatter
{
    private const string Ellipsis = "…";

    /// <inheritdoc/>
    public View? View(object value, FormatContext context) => value switch
    {
        Array { Rank: > 1, Length: 0 } => new TextView("(empty)"),
        Array { Rank: 2 } matrix => Grid(matrix, context),
        Array { Rank: > 2 } tensor => new TextView(Nested(tensor, [], context)),
        _ => null,
    };

    /// <inheritdoc/>
    public string? Inline(object value, FormatContext context) => value is Array { Rank: > 1 } array ? Nested(array, [], context) : null;

    private static GridView Grid(Array matrix, FormatContext context)
    {
        var rows = Math.Min(matrix.GetLength(0), context.Limit);
        var left = matrix.GetLength(0) - rows;
        return new([], [.. Enumerable.Range(0, rows).Select(row => Row(matrix, row, context))], left > 0 ? Items.MoreOf(left) : null);
    }

    private static GridCell[] Row(Array matrix, int row, FormatContext context)
    {
        var columns = Math.Min(matrix.GetLength(1), context.Limit);
        var cells = Enumerable.Range(0, columns).Select(column =>
            context.Cell(matrix.GetValue(row + matrix.GetLowerBound(0), column + matrix.GetLowerBound(1))));
        return [.. columns < matrix.GetLength(1) ? cells.Append(new GridCell(Ellipsis, IsNumber: true)) : cells];
    }

    private static string Nested(Array array, int[] prefix, FormatContext context)
    {
        if (prefix.Length == array.Rank)
        {
            return context.Inline(array.GetValue(prefix));
        }

        var length = array.GetLength(prefix.Length);
        var start = array.GetLowerBound(prefix.Length);
        var texts = Enumerable.Range(start, Math.Min(length, context.Limit)).Select(index => Nested(array, [.. prefix, index], context));
        return ListText.Of(texts, length > context.Limit ? Items.MoreOf(length - context.Limit) : null);
    }
}
