using System.Collections.Immutable;

namespace Workbook.Plotting.Rendering;

/// <summary>The numbers that a trace takes up along an axis.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The greatest.</param>
/// <param name="PadLow">Whether the axis should begin a little below.</param>
/// <param name="PadHigh">Whether the axis should end a little above.</param>
internal sealed record DataRange(double Low, double High, bool PadLow, bool PadHigh)
{
    public static DataRange? Of(Trace trace, Figure figure, ImmutableArray<string> words, bool x, bool log) => trace switch
    {
        HeatmapTrace heatmap => new(-0.5, (x ? heatmap.Z.Columns : heatmap.Z.Rows) - 0.5, false, false),
        HistogramTrace histogram when x => new(histogram.Bins.Start, histogram.Bins.End, true, true),
        HistogramTrace histogram => new(0, Bars.Heights(histogram).Max(), false, true),
        BarTrace bar => Bar(bar, figure, words, x),
        ScatterTrace scatter => Scatter(scatter, words, x, log),
        _ => null,
    };

    private static DataRange? Bar(BarTrace bar, Figure figure, ImmutableArray<string> words, bool x)
    {
        if (x == bar.Horizontal)
        {
            double low = Math.Min(0, Bars.Of(figure, bar, words).Min(b => Math.Min(b.From, b.To)));
            double high = Math.Max(0, Bars.Of(figure, bar, words).Max(b => Math.Max(b.From, b.To)));
            return new DataRange(low, high, low < 0, high > 0);
        }

        double[] positions = [.. Bars.Positions(bar, words)];
        double half = Bars.Slot(figure, bar, words) / 2;
        return new DataRange(positions.Min() - half, positions.Max() + half, false, false);
    }

    private static DataRange? Scatter(ScatterTrace scatter, ImmutableArray<string> words, bool x, bool log)
    {
        Coordinates coordinates = x ? scatter.X : scatter.Y;
        if (coordinates.AreWords)
        {
            return new DataRange(-0.5, words.Length - 0.5, false, false);
        }

        double[] numbers = [.. coordinates.Numbers.Where(number => double.IsFinite(number) && (!log || number > 0))];
        // A line may run from edge to edge of the plot, a mark should not be cut in half there.
        bool pad = !x || scatter.Mode.HasFlag(ScatterMode.Markers);
        return numbers.Length == 0 ? null : new DataRange(numbers.Min(), numbers.Max(), pad, pad);
    }
}
