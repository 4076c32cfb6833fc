using System.Globalization;

namespace Workbook.Plotting;

/// <summary>Says in words what an inspector shows.</summary>
internal static class InspectorText
{
    private const int HeadsDescribed = 8;

    public static string Describe(InspectorData data)
    {
        string more = data.Heads.Length > HeadsDescribed ? Line($" And {data.Heads.Length - HeadsDescribed} more heads.") : "";
        return Line($"Attention: {data.Title.ReplaceLineEndings(" ")}. {Count(data.Heads.Length, "head")}; queries: {string.Join(", ", data.Queries)}; keys: {string.Join(", ", data.Keys)}. ")
            + string.Join(" ", data.Heads.Take(HeadsDescribed).Select((name, head) => Head(data, name, head)))
            + more;
    }

    private static string Head(InspectorData data, string name, int head)
    {
        double[,] weights = data.Weights(head);
        return Line($"Most weight in {name}: {string.Join(", ", data.Queries.Select((query, row) => Strongest(data, weights, query, row)))}.");
    }

    private static string Strongest(InspectorData data, double[,] weights, string query, int row)
    {
        int best = Enumerable.Range(0, data.Keys.Length).MaxBy(key => weights[row, key]);
        return weights[row, best] > 0 ? Line($"{query} → {data.Keys[best]} {weights[row, best]:0.00}") : Line($"{query} → none");
    }

    private static string Count(int count, string what) => Line($"{count} {what}{(count == 1 ? "" : "s")}");

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
