namespace Workbook.Plotting;

/// <summary>Makes figures from plain numbers; the names are close to Plotly.NET's.</summary>
/// <remarks>
/// Positions can be any sequence of numbers (double[], float[], int ranges, lists, LINQ) or of words.
/// Every method checks its arguments and throws <see cref="ArgumentException"/> with subject, rule and actual value.
/// </remarks>
/// <example><code>Chart.Line(x, y, name: "truth").WithTitle("y = 2 sin x").WithXAxisStyle("x")</code></example>
public static partial class Chart
{
    /// <summary>A line through points.</summary>
    /// <param name="x">Positions along x: numbers or words.</param>
    /// <param name="y">Positions along y, as many as <paramref name="x"/>; what is not finite leaves a gap.</param>
    /// <param name="name">Name in the legend.</param>
    /// <param name="color">Colour; null: by the line's place in the figure.</param>
    /// <param name="dash">Pattern; null: by the line's place in the figure.</param>
    /// <param name="width">Width in CSS pixels; null: 2.</param>
    /// <exception cref="ArgumentException">There are no points, or x and y differ in length.</exception>
    public static Figure Line<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null, Rgb? color = null, Dash? dash = null, double? width = null)
        where TX : IConvertible
        where TY : IConvertible =>
        Series("Chart.Line", x, y, ScatterMode.Lines, name, new LineStyle(color, width, dash), new MarkerStyle());

    /// <summary>A line through numbers at positions 0, 1, 2 …, such as losses per step.</summary>
    /// <param name="y">Positions along y; what is not finite leaves a gap.</param>
    /// <param name="name">Name in the legend.</param>
    /// <param name="color">Colour; null: by the line's place in the figure.</param>
    /// <param name="dash">Pattern; null: by the line's place in the figure.</param>
    /// <param name="width">Width in CSS pixels; null: 2.</param>
    /// <exception cref="ArgumentException">There are no points.</exception>
    public static Figure Line<TY>(IEnumerable<TY> y, string? name = null, Rgb? color = null, Dash? dash = null, double? width = null)
        where TY : IConvertible
    {
        TY[] values = [.. y];
        return Line(Enumerable.Range(0, values.Length), values, name, color, dash, width);
    }

    /// <summary>Points.</summary>
    /// <param name="x">Positions along x: numbers or words.</param>
    /// <param name="y">Positions along y, as many as <paramref name="x"/>.</param>
    /// <param name="name">Name in the legend.</param>
    /// <param name="color">Colour; null: by the trace's place in the figure.</param>
    /// <param name="size">Diameter in CSS pixels; null: 6.</param>
    /// <param name="symbol">Shape; null: by the trace's place in the figure.</param>
    /// <exception cref="ArgumentException">There are no points, or x and y differ in length.</exception>
    public static Figure Point<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, string? name = null, Rgb? color = null, double? size = null, MarkerSymbol? symbol = null)
        where TX : IConvertible
        where TY : IConvertible =>
        Series("Chart.Point", x, y, ScatterMode.Markers, name, new LineStyle(), new MarkerStyle(color, size, symbol));

    /// <summary>Points, a line through them, or both.</summary>
    /// <param name="x">Positions along x: numbers or words.</param>
    /// <param name="y">Positions along y, as many as <paramref name="x"/>.</param>
    /// <param name="mode">What is drawn.</param>
    /// <param name="name">Name in the legend.</param>
    /// <param name="color">Colour of line and points; null: by the trace's place in the figure.</param>
    /// <exception cref="ArgumentException">There are no points, or x and y differ in length.</exception>
    public static Figure Scatter<TX, TY>(IEnumerable<TX> x, IEnumerable<TY> y, ScatterMode mode = ScatterMode.Markers, string? name = null, Rgb? color = null)
        where TX : IConvertible
        where TY : IConvertible =>
        Series("Chart.Scatter", x, y, mode, name, new LineStyle(color), new MarkerStyle(color));

    private static Figure Series<TX, TY>(string subject, IEnumerable<TX> x, IEnumerable<TY> y, ScatterMode mode, string? name, LineStyle line, MarkerStyle marker)
        where TX : IConvertible
        where TY : IConvertible
    {
        (Coordinates xs, Coordinates ys) = Pair(subject, "x", x, "y", y);
        return new Figure { Data = [new ScatterTrace(xs, ys) { Mode = mode, Name = name, Line = line, Marker = marker }] };
    }

    private static (Coordinates First, Coordinates Second) Pair<T1, T2>(string subject, string firstName, IEnumerable<T1> first, string secondName, IEnumerable<T2> second)
        where T1 : IConvertible
        where T2 : IConvertible
    {
        Coordinates a = Coordinates.From(first);
        Coordinates b = Coordinates.From(second);
        if (a.Count != b.Count)
        {
            throw PlotErrors.DifferentLengths(subject, firstName, a.Count, secondName, b.Count);
        }

        return a.Count > 0 ? (a, b) : throw PlotErrors.Empty(subject, firstName);
    }
}
