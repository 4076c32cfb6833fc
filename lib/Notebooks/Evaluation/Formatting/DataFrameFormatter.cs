using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Tables of the package Microsoft.Data.Analysis, found by their type's name.</summary>
internal sealed class DataFrameFormatter : IValueFormatter
{
    private const string Ellipsis = "…";

    /// <inheritdoc/>
    public View? View(object value, FormatContext context)
    {
        if (!IsDataFrame(value))
        {
            return null;
        }

        var columns = ColumnsOf(value);
        var headers = columns.Take(context.Limit).Select(column => (string)Read(column, "Name")).ToList();
        var rows = RowsOf(value).Cast<IEnumerable>().Take(context.Limit).Select(row => Row(row, columns.Count, context)).ToList();
        var left = RowCount(value) - rows.Count;
        return new GridView(columns.Count > headers.Count ? [.. headers, Ellipsis] : headers, rows, left > 0 ? Items.MoreOf((int)left) : null);
    }

    /// <inheritdoc/>
    public string? Inline(object value, FormatContext context) => !IsDataFrame(value)
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"DataFrame ({RowCount(value)} × {ColumnsOf(value).Count})");

    private static GridCell[] Row(IEnumerable row, int columns, FormatContext context)
    {
        // A missing number leaves its column one of numbers.
        var cells = row.Cast<object?>().Take(context.Limit).Select(value => context.Cell(value) is var cell && value is null ? cell with { IsNumber = true } : cell);
        return [.. columns > context.Limit ? cells.Append(new GridCell(Ellipsis)) : cells];
    }

    private static bool IsDataFrame(object value) => value.GetType().FullName == "Microsoft.Data.Analysis.DataFrame";

    private static List<object> ColumnsOf(object frame) => [.. ((IEnumerable)Read(frame, "Columns")).Cast<object>()];

    private static IEnumerable RowsOf(object frame) => (IEnumerable)Read(frame, "Rows");

    private static long RowCount(object frame) => (long)Read(RowsOf(frame), "Count");

    private static object Read(object owner, string property) =>
        owner.GetType().GetProperty(property, BindingFlags.Instance | BindingFlags.Public)!.GetValue(owner)!;
}
