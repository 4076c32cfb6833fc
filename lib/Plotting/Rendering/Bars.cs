using System.Collections.Immutable;

namespace Workbook.Plotting.Rendering;

/// <summary>Where the bars of a trace stand among those of the others.</summary>
internal static class Bars
{
    /// <summary>A bar: its sides across, its ends along.</summary>
    internal readonly record struct Bar(double Start, double End, double From, double To);

    /// <summary>Positions of the bars in the axis's numbers.</summary>
    public static IEnumerable<double> Positions(BarTrace bar, ImmutableArray<string> words) =>
        bar.Positions.AreWords ? bar.Positions.Words.Select(word => (double)words.IndexOf(word)) : bar.Positions.Numbers;

    /// <summary>Room per position: the least distance of neighbours.</summary>
    public static double Slot(Figure figure, BarTrace bar, ImmutableArray<string> words)
    {
        double[] positions = [.. Siblings(figure, bar).SelectMany(other => Positions(other, words)).Where(double.IsFinite).Distinct().Order()];
        return positions.Length < 2 ? 1 : positions.Zip(positions.Skip(1), (a, b) => b - a).Min();
    }

    /// <summary>The bars of a trace, side by side with those of other traces or on them.</summary>
    public static IEnumerable<Bar> Of(Figure figure, BarTrace bar, ImmutableArray<string> words)
    {
        BarTrace[] siblings = [.. Siblings(figure, bar)];
        int place = Array.FindIndex(siblings, other => ReferenceEquals(other, bar));
        double room = Slot(figure, bar, words) * (1 - Style.BarGap);
        double width = figure.Layout.StackedBars ? room : room / siblings.Length;
        double[] positions = [.. Positions(bar, words)];
        for (int i = 0; i < positions.Length; i++)
        {
            double start = positions[i] - room / 2 + (figure.Layout.StackedBars ? 0 : place * width);
            double length = bar.Lengths.Numbers[i];
            double from = figure.Layout.StackedBars ? Below(siblings[..place], positions[i], length, words) : 0;
            yield return new Bar(start, start + width, from, from + (double.IsFinite(length) ? length : 0));
        }
    }

    /// <summary>Heights of a histogram's bars.</summary>
    public static ImmutableArray<double> Heights(HistogramTrace histogram)
    {
        var counts = histogram.Bins.Tally(histogram.X.Numbers);
        double unit = histogram.AsShares ? Math.Max(1, counts.Sum()) : 1;
        return [.. counts.Select(count => count / unit)];
    }

    // Positive bars stand on positive ones, negative ones hang from negative ones.
    private static double Below(BarTrace[] before, double position, double length, ImmutableArray<string> words) =>
        before.SelectMany(other => Positions(other, words).Zip(other.Lengths.Numbers))
            .Where(pair => pair.First == position && double.IsFinite(pair.Second) && Math.Sign(pair.Second) == Math.Sign(length))
            .Sum(pair => pair.Second);

    private static IEnumerable<BarTrace> Siblings(Figure figure, BarTrace bar) =>
        figure.Data.OfType<BarTrace>().Where(other => other.XAxis == bar.XAxis && other.YAxis == bar.YAxis);
}
