using System.Runtime.CompilerServices;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Tuples: <c>(1, two)</c>.</summary>
internal sealed class TupleFormatter : IValueFormatter
{
    /// <inheritdoc/>
    public View? View(object value, FormatContext context) => value is ITuple tuple ? new TextView(Inline(tuple, context)) : null;

    /// <inheritdoc/>
    public string? Inline(object value, FormatContext context) => value is ITuple tuple ? Inline(tuple, context) : null;

    /// <summary>The items.</summary>
    public static IEnumerable<object?> Items(ITuple tuple) => Enumerable.Range(0, tuple.Length).Select(index => tuple[index]);

    private static string Inline(ITuple tuple, FormatContext context) => $"({string.Join(", ", Items(tuple).Select(context.Inline))})";
}
