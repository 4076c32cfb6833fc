using System.Globalization;

namespace Workbook.Plotting;

/// <summary>Every message a reader can get from an inspector: subject, rule, actual value.</summary>
internal static class InspectorErrors
{
    public static ArgumentException NoCells(string what, int heads, int queries, int keys) =>
        Error($"AttentionInspector: {what} must have at least one head, one query and one key ({heads} × {queries} × {keys}).");

    public static ArgumentException MaskShape(int rows, int columns, int queries, int keys) =>
        Error($"AttentionInspector: the mask must have the shape (queries, keys) = ({queries}, {keys}) ({rows} × {columns}).");

    public static ArgumentException BadScore(int head, int query, int key, double score) =>
        Error($"AttentionInspector: scores must be numbers or −∞ ({score} at head {head}, query {query}, key {key}).");

    public static ArgumentException BadWeight(int head, int query, int key, double weight) =>
        Error($"AttentionInspector: weights must be from 0 to 1 ({weight} at head {head}, query {query}, key {key}).");

    public static ArgumentException NothingToSee(int count) =>
        Error($"AttentionInspector: at least one score must be finite (none of {count} is).");

    private static ArgumentException Error(FormattableString message) => new(message.ToString(CultureInfo.InvariantCulture));
}
