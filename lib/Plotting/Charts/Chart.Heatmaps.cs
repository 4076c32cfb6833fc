using System.Collections.Immutable;
using System.Globalization;

namespace Workbook.Plotting;

public static partial class Chart
{
    /// <summary>A table of numbers as colours; row 0 is on top.</summary>
    /// <param name="z">Shape (rows, columns).</param>
    /// <param name="xLabels">A word per column; null: column numbers.</param>
    /// <param name="yLabels">A word per row; null: row numbers.</param>
    /// <param name="zmin">Number at the lower end of the scale; null: the least in <paramref name="z"/>.</param>
    /// <param name="zmax">Number at the upper end of the scale; null: the greatest in <paramref name="z"/>.</param>
    /// <param name="colorScale">The colours; null: <see cref="ColorScale.Blues"/>.</param>
    /// <param name="showValues">Whether each cell shows its number, white on dark and black on light.</param>
    /// <param name="valueFormat">.NET number format of these numbers.</param>
    /// <param name="showScale">Whether there is a colour bar.</param>
    /// <param name="colorBarTitle">Text above the colour bar.</param>
    /// <exception cref="ArgumentException">There are no cells, labels and cells differ in number, no cell is finite, or zmin is not less than zmax.</exception>
    public static Figure Heatmap<T>(T[,] z, IEnumerable<string>? xLabels = null, IEnumerable<string>? yLabels = null, double? zmin = null, double? zmax = null, ColorScale? colorScale = null, bool showValues = false, string valueFormat = "0.00", bool showScale = true, string? colorBarTitle = null)
        where T : IConvertible =>
        Heatmap(Matrix.From(z), xLabels, yLabels, zmin, zmax, colorScale, showValues, valueFormat, showScale, colorBarTitle);

    /// <summary>A table of numbers, given row by row, as colours; row 0 is on top.</summary>
    /// <param name="z">The rows, all of one length.</param>
    /// <param name="xLabels">A word per column; null: column numbers.</param>
    /// <param name="yLabels">A word per row; null: row numbers.</param>
    /// <param name="zmin">Number at the lower end of the scale; null: the least in <paramref name="z"/>.</param>
    /// <param name="zmax">Number at the upper end of the scale; null: the greatest in <paramref name="z"/>.</param>
    /// <param name="colorScale">The colours; null: <see cref="ColorScale.Blues"/>.</param>
    /// <param name="showValues">Whether each cell shows its number, white on dark and black on light.</param>
    /// <param name="valueFormat">.NET number format of these numbers.</param>
    /// <param name="showScale">Whether there is a colour bar.</param>
    /// <param name="colorBarTitle">Text above the colour bar.</param>
    /// <exception cref="ArgumentException">There are no cells, rows differ in length, labels and cells differ in number, no cell is finite, or zmin is not less than zmax.</exception>
    public static Figure Heatmap<T>(IEnumerable<IEnumerable<T>> z, IEnumerable<string>? xLabels = null, IEnumerable<string>? yLabels = null, double? zmin = null, double? zmax = null, ColorScale? colorScale = null, bool showValues = false, string valueFormat = "0.00", bool showScale = true, string? colorBarTitle = null)
        where T : IConvertible =>
        Heatmap(Matrix.From(z), xLabels, yLabels, zmin, zmax, colorScale, showValues, valueFormat, showScale, colorBarTitle);

    private static Figure Heatmap(Matrix z, IEnumerable<string>? xLabels, IEnumerable<string>? yLabels, double? zmin, double? zmax, ColorScale? colorScale, bool showValues, string valueFormat, bool showScale, string? colorBarTitle)
    {
        (double min, double max) = HeatmapRange(z, zmin, zmax);
        return new Figure
        {
            Data =
            [
                new HeatmapTrace(z)
                {
                    ZMin = min,
                    ZMax = max,
                    ColorScale = colorScale ?? ColorScale.Blues,
                    ColorBar = showScale ? new ColorBar(colorBarTitle) : null,
                    Text = showValues ? CellTexts(z, valueFormat) : null,
                },
            ],
            Layout = new Layout
            {
                Width = 480,
                Height = 400,
                XAxes = [HeatmapAxis("xLabels", "columns", xLabels, z.Columns, reversed: false)],
                YAxes = [HeatmapAxis("yLabels", "rows", yLabels, z.Rows, reversed: true)],
            },
        };
    }

    private static (double Min, double Max) HeatmapRange(Matrix z, double? zmin, double? zmax)
    {
        double[] finite = [.. z.Values.Where(double.IsFinite)];
        if (finite.Length == 0)
        {
            throw PlotErrors.NothingFinite("Chart.Heatmap", z.Rows * z.Columns);
        }

        double min = zmin ?? finite.Min();
        double max = zmax ?? finite.Max();
        if (zmin is null && zmax is null && min == max)
        {
            // A table of one number has no range of its own; one around it keeps the colour bar meaningful.
            double half = min == 0 ? 0.5 : Math.Abs(min) / 2;
            return (min - half, max + half);
        }

        return min < max && double.IsFinite(min) && double.IsFinite(max) ? (min, max) : throw PlotErrors.ColorRange("Chart.Heatmap", min, max);
    }

    // Words stand at whole numbers as tick texts, not as categories: a sentence may hold the same word twice.
    private static Axis HeatmapAxis(string labelsName, string cellsName, IEnumerable<string>? labels, int count, bool reversed)
    {
        Axis axis = new()
        {
            Type = AxisType.Linear,
            ShowGrid = false,
            Range = reversed ? (count - 0.5, -0.5) : (-0.5, count - 0.5),
        };
        if (labels is null)
        {
            return axis;
        }

        ImmutableArray<string> words = [.. labels];
        return words.Length == count
            ? axis with { TickValues = Coordinates.Indices(count).Numbers, TickTexts = words }
            : throw PlotErrors.LabelCount("Chart.Heatmap", labelsName, words.Length, cellsName, count);
    }

    private static ImmutableArray<ImmutableArray<string>> CellTexts(Matrix z, string format) =>
        [.. Enumerable.Range(0, z.Rows).Select(row => Enumerable.Range(0, z.Columns).Select(column => CellText(z[row, column], format)).ToImmutableArray())];

    private static string CellText(double value, string format) =>
        double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−') : "";
}
