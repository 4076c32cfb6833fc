namespace Workbook.Plotting;

public static partial class Chart
{
    /// <summary>Standing bars.</summary>
    /// <param name="keys">What each bar stands for: words or numbers.</param>
    /// <param name="values">Heights, as many as <paramref name="keys"/>.</param>
    /// <param name="name">Name in the legend.</param>
    /// <param name="color">Colour; null: by the trace's place in the figure.</param>
    /// <exception cref="ArgumentException">There are no bars, the lengths differ, or the heights are words.</exception>
    public static Figure Column<TKey, TValue>(IEnumerable<TKey> keys, IEnumerable<TValue> values, string? name = null, Rgb? color = null)
        where TKey : IConvertible
        where TValue : IConvertible
    {
        (Coordinates x, Coordinates y) = Bars("Chart.Column", keys, values);
        return new Figure
        {
            Data = [new BarTrace(x, y) { Name = name, Marker = new MarkerStyle(color) }],
            Layout = new Layout { XAxes = [new Axis { ShowGrid = false }] },
        };
    }

    /// <summary>Lying bars, the first on top.</summary>
    /// <param name="keys">What each bar stands for: words or numbers.</param>
    /// <param name="values">Lengths, as many as <paramref name="keys"/>.</param>
    /// <param name="name">Name in the legend.</param>
    /// <param name="color">Colour; null: by the trace's place in the figure.</param>
    /// <exception cref="ArgumentException">There are no bars, the lengths differ, or the lengths are words.</exception>
    public static Figure Bar<TKey, TValue>(IEnumerable<TKey> keys, IEnumerable<TValue> values, string? name = null, Rgb? color = null)
        where TKey : IConvertible
        where TValue : IConvertible
    {
        (Coordinates y, Coordinates x) = Bars("Chart.Bar", keys, values);
        return new Figure
        {
            Data = [new BarTrace(x, y) { Horizontal = true, Name = name, Marker = new MarkerStyle(color) }],
            Layout = new Layout { YAxes = [new Axis { ShowGrid = false, Reversed = true }] },
        };
    }

    /// <summary>How many numbers fall into each of several equal bins with round bounds.</summary>
    /// <param name="values">The numbers; what is not finite is not counted.</param>
    /// <param name="bins">About how many bins; null: by the square root of the count, at most 50.</param>
    /// <param name="name">Name in the legend.</param>
    /// <param name="color">Colour; null: by the trace's place in the figure.</param>
    /// <param name="asShares">Whether the bars show shares that sum to 1 instead of counts.</param>
    /// <exception cref="ArgumentException">There is no finite number, or <paramref name="bins"/> is not between 1 and 10000.</exception>
    public static Figure Histogram<T>(IEnumerable<T> values, int? bins = null, string? name = null, Rgb? color = null, bool asShares = false)
        where T : IConvertible
    {
        Coordinates x = Numbers("Chart.Histogram", "values", Coordinates.From(values));
        if (bins is < 1 or > 10000)
        {
            throw PlotErrors.BinCount(bins.Value);
        }

        double[] finite = [.. x.Numbers.Where(double.IsFinite)];
        if (finite.Length == 0)
        {
            throw x.Count == 0 ? PlotErrors.Empty("Chart.Histogram", "values") : PlotErrors.NothingFinite("Chart.Histogram", x.Count);
        }

        HistogramBins chosen = HistogramBins.Choose(finite, bins ?? (int)Math.Clamp(Math.Ceiling(Math.Sqrt(finite.Length)), 1, 50));
        return new Figure
        {
            Data = [new HistogramTrace(x, chosen) { Name = name, AsShares = asShares, Marker = new MarkerStyle(color) }],
            Layout = new Layout { XAxes = [new Axis { ShowGrid = false }], YAxes = [new Axis { Title = asShares ? "share" : "count" }] },
        };
    }

    private static (Coordinates Keys, Coordinates Values) Bars<TKey, TValue>(string subject, IEnumerable<TKey> keys, IEnumerable<TValue> values)
        where TKey : IConvertible
        where TValue : IConvertible
    {
        (Coordinates positions, Coordinates lengths) = Pair(subject, "keys", keys, "values", values);
        return (positions, Numbers(subject, "values", lengths));
    }

    private static Coordinates Numbers(string subject, string what, Coordinates coordinates) =>
        coordinates.AreWords ? throw PlotErrors.NotNumbers(subject, what, coordinates.Words[0]) : coordinates;
}
