using System.Collections.Immutable;

namespace Workbook.Plotting.Rendering;

/// <summary>Chooses what each axis shows.</summary>
internal static class AxisScales
{
    private const double Room = 0.05;

    public static ImmutableArray<AxisScale> For(Figure figure, bool x)
    {
        ImmutableArray<Axis> axes = x ? figure.Layout.XAxes : figure.Layout.YAxes;
        return [.. Enumerable.Range(0, axes.Length).Select(i => Scale(figure, axes, i, x))];
    }

    private static AxisScale Scale(Figure figure, ImmutableArray<Axis> axes, int index, bool x)
    {
        // Axes that match one another share one range, so the data of all of them counts.
        int leader = axes[index].Matches ?? index + 1;
        Axis axis = axes[index];
        Trace[] traces = [.. figure.Data.Where(trace => Follows(axes, x ? trace.XAxis : trace.YAxis, leader))];
        ImmutableArray<string> words = [.. traces.Select(trace => x ? FigureDefaults.XOf(trace) : FigureDefaults.YOf(trace)).OfType<Coordinates>().SelectMany(c => c.Words).Distinct()];
        (double from, double to) = axis.Range ?? axes[leader - 1].Range ?? Automatic(figure, traces, axis, words, x);
        bool whole = traces.Length > 0 && traces.All(trace => trace is HeatmapTrace);
        return new AxisScale(axis.Type!.Value, from, to, words, whole);
    }

    private static bool Follows(ImmutableArray<Axis> axes, int number, int leader) => number == leader || axes[number - 1].Matches == leader;

    private static (double From, double To) Automatic(Figure figure, Trace[] traces, Axis axis, ImmutableArray<string> words, bool x)
    {
        bool log = axis.Type == AxisType.Log;
        DataRange[] ranges = [.. traces.Select(trace => DataRange.Of(trace, figure, words, x, log)).OfType<DataRange>()];
        (double from, double to) = ranges.Length == 0 ? (log ? 1 : 0, log ? 10 : 1) : Padded(ranges, log);
        return axis.Reversed ? (to, from) : (from, to);
    }

    private static (double From, double To) Padded(DataRange[] ranges, bool log)
    {
        double low = ranges.Min(range => range.Low);
        double high = ranges.Max(range => range.High);
        if (log)
        {
            (low, high) = (Math.Log10(low), Math.Log10(high));
        }

        double room = high > low ? (high - low) * Room : log ? 0.5 : low == 0 ? 1 : Math.Abs(low) / 2;
        bool same = low == high;
        low -= same || ranges.Any(range => range.Low == ranges.Min(r => r.Low) && range.PadLow) ? room : 0;
        high += same || ranges.Any(range => range.High == ranges.Max(r => r.High) && range.PadHigh) ? room : 0;
        return log ? (Math.Pow(10, low), Math.Pow(10, high)) : (low, high);
    }
}
