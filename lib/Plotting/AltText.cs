using System.Globalization;
using System.Text;

namespace Workbook.Plotting;

/// <summary>Says in words what a figure shows: kind, title, axes, ranges and where the extremes lie.</summary>
internal static class AltText
{
    private const int SubplotsDescribed = 8;

    public static string Describe(Figure figure)
    {
        var subplots = figure.Data.GroupBy(trace => (trace.XAxis, trace.YAxis)).ToArray();
        StringBuilder text = new();
        text.Append(Kind(figure, subplots.Length));
        if (figure.Layout.Title is { } title)
        {
            text.Append(": ").Append(title.Replace('\n', ' '));
        }

        text.Append('.');
        foreach (var subplot in subplots.Take(SubplotsDescribed))
        {
            text.Append(' ').Append(Subplot(figure, subplot.Key, [.. subplot], subplots.Length > 1));
        }

        if (subplots.Length > SubplotsDescribed)
        {
            text.Append(Line($" And {subplots.Length - SubplotsDescribed} more."));
        }

        return text.ToString();
    }

    private static string Kind(Figure figure, int subplots)
    {
        string[] kinds = [.. figure.Data.Select(Kind).Distinct()];
        string kind = kinds.Length switch { 0 => "Empty plot", 1 => kinds[0], _ => string.Join(" and ", kinds) };
        return subplots > 1 ? Line($"{subplots} plots ({kind.ToLowerInvariant()})") : kind;
    }

    private static string Kind(Trace trace) => trace switch
    {
        HeatmapTrace => "Heat map",
        HistogramTrace => "Histogram",
        BarTrace => "Bar chart",
        ScatterTrace { Mode: ScatterMode.Markers } => "Scatter plot",
        _ => "Line chart",
    };

    private static string Subplot(Figure figure, (int X, int Y) axes, Trace[] traces, bool named)
    {
        // In a grid of shared axes only the outer ones carry a title; the others mean the same.
        string? x = figure.Layout.XAxes[axes.X - 1].Title ?? figure.Layout.XAxes.Select(axis => axis.Title).FirstOrDefault(t => t is not null);
        string? y = figure.Layout.YAxes[axes.Y - 1].Title ?? figure.Layout.YAxes.Select(axis => axis.Title).FirstOrDefault(t => t is not null);
        string? title = figure.Layout.Annotations.FirstOrDefault(a => a.InDomain && a.XAxis == axes.X && a.YAxis == axes.Y)?.Text;
        string start = named ? Line($"{title ?? Line($"Plot {axes.X}")}: ") : "";
        return start + string.Join(" ", traces.Select(trace => TraceText.Describe(trace, figure.Layout, x ?? "x", y ?? "y")));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
