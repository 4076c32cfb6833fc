using System.Collections.Immutable;

namespace Workbook.Plotting;

public static partial class Chart
{
    /// <summary>Charts drawn over one another on the axes of the first.</summary>
    /// <param name="charts">Each with one subplot; the layout of the first is kept.</param>
    /// <exception cref="ArgumentException">There are no charts, or one has several subplots.</exception>
    public static Figure Combine(params IEnumerable<Figure> charts)
    {
        ImmutableArray<Figure> all = Checked("Chart.Combine", charts);
        return all[0] with { Data = [.. all.SelectMany(chart => chart.Data)] };
    }

    /// <summary>Charts in rows and columns, filled row by row.</summary>
    /// <param name="charts">Each with one subplot; at most rows × columns of them.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="titles">A title per chart; null: the charts' own titles.</param>
    /// <param name="sharedColorScale">Whether all heat maps take one colour scale from the least zmin to the greatest zmax, with one colour bar.</param>
    /// <param name="sharedAxes">Whether all charts show the same ranges, and only the outer ones tick texts and axis titles.</param>
    /// <exception cref="ArgumentException">There are no charts, the grid is too small, a chart has several subplots, or titles and charts differ in number.</exception>
    public static Figure Grid(IEnumerable<Figure> charts, int rows, int columns, IEnumerable<string>? titles = null, bool sharedColorScale = false, bool sharedAxes = false)
    {
        ImmutableArray<Figure> all = Checked("Chart.Grid", charts);
        if (rows < 1 || columns < 1 || (long)rows * columns < all.Length)
        {
            throw PlotErrors.GridSize(rows, columns, all.Length);
        }

        if (titles is not null)
        {
            string[] texts = [.. titles];
            all = texts.Length == all.Length
                ? [.. all.Select((chart, i) => chart.WithTitle(texts[i]))]
                : throw PlotErrors.LabelCount("Chart.Grid", "titles", texts.Length, "charts", all.Length);
        }

        return new GridBuilder(all, rows, columns, sharedAxes).Build(sharedColorScale);
    }

    private static ImmutableArray<Figure> Checked(string subject, IEnumerable<Figure> charts)
    {
        ArgumentNullException.ThrowIfNull(charts);
        ImmutableArray<Figure> all = [.. charts];
        if (all.IsEmpty)
        {
            throw PlotErrors.NoCharts(subject);
        }

        Figure? several = all.FirstOrDefault(chart => chart.Layout.XAxes.Length != 1 || chart.Layout.YAxes.Length != 1);
        return several is null ? all : throw PlotErrors.NestedGrid(subject, Math.Max(several.Layout.XAxes.Length, several.Layout.YAxes.Length));
    }
}
