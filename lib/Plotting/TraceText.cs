using System.Globalization;

namespace Workbook.Plotting;

/// <summary>One trace in a sentence.</summary>
internal static class TraceText
{
    private const int WordsListed = 12;

    public static string Describe(Trace trace, Layout layout, string x, string y) => trace switch
    {
        HeatmapTrace heatmap => Heatmap(heatmap, layout, x, y),
        HistogramTrace histogram => Histogram(histogram, x),
        BarTrace bar => Bars(bar, bar.Horizontal ? y : x, bar.Horizontal ? x : y),
        ScatterTrace scatter => Scatter(scatter, x, y),
        _ => "",
    };

    private static string Heatmap(HeatmapTrace heatmap, Layout layout, string x, string y)
    {
        Matrix z = heatmap.Z;
        var cells = from row in Enumerable.Range(0, z.Rows)
                    from column in Enumerable.Range(0, z.Columns)
                    where double.IsFinite(z[row, column])
                    select (Row: row, Column: column, Value: z[row, column]);
        Axis rows = layout.YAxes[heatmap.YAxis - 1];
        Axis columns = layout.XAxes[heatmap.XAxis - 1];
        string size = Text($"{Number(z.Rows, "row")} ({y}{Words(rows)}) by {Number(z.Columns, "column")} ({x}{Words(columns)})");
        if (!cells.Any())
        {
            return size + ", no values.";
        }

        var greatest = cells.MaxBy(cell => cell.Value);
        var least = cells.MinBy(cell => cell.Value);
        (double min, double max) = heatmap.SharesColorAxis && layout.ColorAxis is { } shared ? (shared.Min, shared.Max) : (heatmap.ZMin, heatmap.ZMax);
        string values = least.Value == greatest.Value
            ? Text($"all values {Short(least.Value)}")
            : Text($"values from {Short(least.Value)} to {Short(greatest.Value)}, greatest at {y} {Label(rows, greatest.Row)}, {x} {Label(columns, greatest.Column)}");
        return Text($"{size}, {values}; colours from {Short(min)} to {Short(max)}.");
    }

    private static string Number(int count, string what) => count == 1 ? $"1 {what}" : Text($"{count} {what}s");

    private static string Words(Axis axis) => axis.TickTexts is not { IsEmpty: false } words
        ? ""
        : ": " + string.Join(", ", words.Take(WordsListed)) + (words.Length > WordsListed ? " …" : "");

    private static string Label(Axis axis, int index) => axis.TickTexts is { } words && index < words.Length ? words[index] : Text($"{index}");

    private static string Histogram(HistogramTrace histogram, string x)
    {
        var counts = histogram.Bins.Tally(histogram.X.Numbers);
        int mode = counts.IndexOf(counts.Max());
        double lower = histogram.Bins.Start + mode * histogram.Bins.Size;
        return Text($"{Named(histogram)}{counts.Sum()} values of {x} {Range(histogram.X)} in {counts.Length} bins; fullest bin {Short(lower)} to {Short(lower + histogram.Bins.Size)} with {counts[mode]}.");
    }

    private static string Bars(BarTrace bar, string keys, string values)
    {
        string bars = bar.Positions.AreWords && bar.Positions.Count <= WordsListed
            ? string.Join(", ", bar.Positions.Words.Zip(bar.Lengths.Numbers, (word, value) => Text($"{word} {Short(value)}")))
            : Text($"{bar.Positions.Count} bars, {keys} {Range(bar.Positions)}, values {Range(bar.Lengths)}");
        return Text($"{Named(bar)}{values} by {keys}: {bars}.");
    }

    private static string Scatter(ScatterTrace scatter, string x, string y)
    {
        if (scatter.X.Count == 1)
        {
            return Text($"{Named(scatter)}1 point, {x} {Only(scatter.X)}, {y} {Only(scatter.Y)}.");
        }

        double[] finite = [.. scatter.Y.Numbers.Where(double.IsFinite)];
        string ends = scatter.Mode.HasFlag(ScatterMode.Lines) && finite.Length > 1 && finite.Min() < finite.Max()
            ? Text($", beginning at {Short(finite[0])} and ending at {Short(finite[^1])}")
            : "";
        return Text($"{Named(scatter)}{scatter.X.Count} points, {x} {Range(scatter.X)}, {y} {Range(scatter.Y)}{ends}.");
    }

    private static string Only(Coordinates coordinates) => coordinates.AreWords ? coordinates.Words[0] : Short(coordinates.Numbers[0]);

    private static string Named(Trace trace) => trace.Name is null ? "" : trace.Name + ": ";

    private static string Range(Coordinates coordinates)
    {
        if (coordinates.AreWords)
        {
            return string.Join(", ", coordinates.Words.Take(WordsListed)) + (coordinates.Count > WordsListed ? " …" : "");
        }

        double[] finite = [.. coordinates.Numbers.Where(double.IsFinite)];
        return finite.Length == 0 ? "without finite values"
            : finite.Min() == finite.Max() ? Text($"always {Short(finite[0])}")
            : Between(finite.Min(), finite.Max());
    }

    // Three digits do, unless they make the ends look equal.
    private static string Between(double low, double high)
    {
        int digits = 3;
        while (digits < 15 && Short(low, digits) == Short(high, digits))
        {
            digits++;
        }

        return Text($"from {Short(low, digits)} to {Short(high, digits)}");
    }

    // "0.00001" and "4900000000000" are read out better than "1E-05" and "4.9E+12" up to a point.
    private static string Short(double value, int digits = 3)
    {
        string format = "G" + digits.ToString(CultureInfo.InvariantCulture);
        double rounded = double.Parse(value.ToString(format, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return rounded != 0 && Math.Abs(rounded) is >= 1e-4 and < 1e6
            ? rounded.ToString("0.###############", CultureInfo.InvariantCulture)
            : rounded == 0 || !double.IsFinite(rounded) ? rounded.ToString("0", CultureInfo.InvariantCulture) : Ticks.FormatAlone(rounded);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
