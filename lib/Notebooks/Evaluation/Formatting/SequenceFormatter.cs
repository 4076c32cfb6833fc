using System.Collections;
using System.Runtime.CompilerServices;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Sequences: of plain values a list, of records a table, of lists a matrix.</summary>
internal sealed class SequenceFormatter : IValueFormatter
{
    /// <inheritdoc/>
    public View? View(object value, FormatContext context)
    {
        if (value is not IEnumerable sequence)
        {
            return null;
        }

        var items = Items.Take(sequence, context.Limit);
        var table = RecordTable(items, context) ?? ListTable(items, context);
        return table is null ? new TextView(Inline(items, context)) : table;
    }

    /// <inheritdoc/>
    public string? Inline(object value, FormatContext context) => value is IEnumerable sequence
        ? Inline(Items.Take(sequence, context.MayGoDeeper ? context.Limit : 0), context)
        : null;

    private static string Inline(Items items, FormatContext context) => ListText.Of(items.Values.Select(context.Inline), items.More);

    private static GridView? RecordTable(Items items, FormatContext context)
    {
        if (items.Values is not [{ } first, ..] || items.Values.Any(item => item?.GetType() != first.GetType()) || context.FormatBySpecialMeans(first) is not null)
        {
            return null;
        }

        if (first is ITuple tuple)
        {
            var headers = Enumerable.Range(1, tuple.Length).Select(number => $"Item{number}");
            return new([.. headers], [.. items.Values.Select(item => TupleFormatter.Items((ITuple)item!).Select(context.Cell).ToArray())], items.More);
        }

        var members = ObjectFormatter.IsPlainObject(first) ? Members.Of(first.GetType()) : [];
        return members.Count == 0
            ? null
            : new([.. members.Select(member => member.Name)], [.. items.Values.Select(item => members.Select(member => member.CellOf(item!, context)).ToArray())], items.More);
    }

    // Lists of lists of equal length line up as a matrix; anything else that has inner structure gets a line per item.
    private static GridView? ListTable(Items items, FormatContext context)
    {
        if (items.Values.Count == 0 || items.Values.Any(item => item is not IEnumerable or string) || items.Values.Any(item => context.FormatBySpecialMeans(item!) is not null))
        {
            return null;
        }

        var rows = items.Values.Select(item => Items.Take((IEnumerable)item!, context.Limit)).ToList();
        var isMatrix = rows.TrueForAll(row => row.Values.Count == rows[0].Values.Count && row.Values.Count > 0 && row.More is null);
        return isMatrix
            ? new([], [.. rows.Select(row => row.Values.Select(context.Cell).ToArray())], items.More)
            : new([], [.. items.Values.Select(item => new[] { context.Cell(item) })], items.More);
    }
}
