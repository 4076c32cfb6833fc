using System.Data;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>The framework's own tables.</summary>
internal sealed class DataTableFormatter : IValueFormatter
{
    /// <inheritdoc/>
    public View? View(object value, FormatContext context)
    {
        if (value is not DataTable table)
        {
            return null;
        }

        var rows = Items.Take(table.Rows, context.Limit);
        return new GridView(
            [.. table.Columns.Cast<DataColumn>().Select(column => column.ColumnName)],
            [.. rows.Values.Select(row => ((DataRow)row!).ItemArray.Select(item => context.Cell(item is DBNull ? null : item)).ToArray())],
            rows.More);
    }

    /// <inheritdoc/>
    public string? Inline(object value, FormatContext context) => value is DataTable table
        ? string.Create(null, $"DataTable {table.TableName} ({table.Rows.Count} rows, {table.Columns.Count} columns)").Replace("  ", " ", StringComparison.Ordinal)
        : null;
}
