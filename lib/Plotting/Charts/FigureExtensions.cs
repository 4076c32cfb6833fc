namespace Workbook.Plotting;

/// <summary>The fluent half of <see cref="Chart"/>: each method gives a changed copy.</summary>
public static class FigureExtensions
{
    /// <summary>The figure with a title; <c>\n</c> starts a new line. A grid grows by the title's height, a single plot keeps its size.</summary>
    public static Figure WithTitle(this Figure figure, string title) => With(figure, layout => layout with
    {
        Title = title,
        Height = layout.Height + (layout.XAxes.Length > 1 && layout.Title is null ? Style.TitleRoom : 0),
    });

    /// <summary>The figure with its size in CSS pixels.</summary>
    /// <exception cref="ArgumentException">A side is not between 80 and 4000.</exception>
    public static Figure WithSize(this Figure figure, int width, int height) =>
        width is >= 80 and <= 4000 && height is >= 80 and <= 4000
            ? With(figure, layout => layout with { Width = width, Height = height })
            : throw PlotErrors.Size(width, height);

    /// <summary>The figure with its own alt text: what a reader who cannot see it should know.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static Figure WithAltText(this Figure figure, string altText)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return string.IsNullOrWhiteSpace(altText) ? throw PlotErrors.EmptyAltText() : figure with { AltText = altText };
    }

    /// <summary>The figure with a legend, even for a single entry.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="position">Where it stands.</param>
    public static Figure WithLegend(this Figure figure, LegendPosition position = LegendPosition.Right) => With(figure, layout => layout with
    {
        ShowLegend = position != LegendPosition.None,
        Legend = position switch
        {
            LegendPosition.Top => new Legend(0, 1.02, HorizontalAnchor.Left, VerticalAnchor.Bottom, Horizontal: true),
            LegendPosition.Inside => EmptyCorner.Legend(figure),
            _ => new Legend(),
        },
    });

    /// <summary>The figure with title, range and kind of its x axis; what is null stays as it was.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="title">Text below the axis.</param>
    /// <param name="range">First and last number shown; descending turns the axis round.</param>
    /// <param name="type">Kind of scale.</param>
    /// <param name="tickAngle">Angle of the tick texts in degrees, clockwise.</param>
    /// <param name="showGrid">Whether grid lines are shown.</param>
    /// <param name="axis">Number of the axis; null: all x axes.</param>
    /// <exception cref="ArgumentException">The range is empty or not finite, not positive on a log axis, or there is no such axis.</exception>
    public static Figure WithXAxisStyle(this Figure figure, string? title = null, (double From, double To)? range = null, AxisType? type = null, double? tickAngle = null, bool? showGrid = null, int? axis = null) =>
        With(figure, layout => layout with { XAxes = AxisChange.Apply("x", layout.XAxes, axis, title, range, type, tickAngle, showGrid) });

    /// <summary>The figure with title, range and kind of its y axis; what is null stays as it was.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="title">Text beside the axis.</param>
    /// <param name="range">First and last number shown; descending turns the axis round.</param>
    /// <param name="type">Kind of scale.</param>
    /// <param name="tickAngle">Angle of the tick texts in degrees, clockwise.</param>
    /// <param name="showGrid">Whether grid lines are shown.</param>
    /// <param name="axis">Number of the axis; null: all y axes.</param>
    /// <exception cref="ArgumentException">The range is empty or not finite, not positive on a log axis, or there is no such axis.</exception>
    public static Figure WithYAxisStyle(this Figure figure, string? title = null, (double From, double To)? range = null, AxisType? type = null, double? tickAngle = null, bool? showGrid = null, int? axis = null) =>
        With(figure, layout => layout with { YAxes = AxisChange.Apply("y", layout.YAxes, axis, title, range, type, tickAngle, showGrid) });

    /// <summary>The figure with the name of one trace.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="name">Name in the legend.</param>
    /// <param name="trace">Which trace, from 0.</param>
    /// <exception cref="ArgumentException">There is no such trace.</exception>
    public static Figure WithTraceName(this Figure figure, string name, int trace = 0)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return trace >= 0 && trace < figure.Data.Length
            ? figure with { Data = figure.Data.SetItem(trace, figure.Data[trace] with { Name = name }) }
            : throw PlotErrors.NoSuchTrace(trace, figure.Data.Length);
    }

    /// <summary>The figure with all its traces of this opacity, 0 (invisible) to 1.</summary>
    public static Figure WithOpacity(this Figure figure, double opacity)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure with { Data = [.. figure.Data.Select(trace => trace with { Opacity = Math.Clamp(opacity, 0, 1) })] };
    }

    /// <summary>The figure with a text at a point of its first subplot.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="text">The text; <c>\n</c> starts a new line.</param>
    /// <param name="x">Where along x, in the axis's numbers.</param>
    /// <param name="y">Where along y, in the axis's numbers.</param>
    public static Figure WithAnnotation(this Figure figure, string text, double x, double y) =>
        With(figure, layout => layout with { Annotations = layout.Annotations.Add(new Annotation(text, x, y)) });

    /// <summary>The figure with bars of several traces on one another instead of side by side.</summary>
    public static Figure WithStackedBars(this Figure figure) => With(figure, layout => layout with { StackedBars = true });

    private static Figure With(Figure figure, Func<Layout, Layout> change)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return figure with { Layout = change(figure.Layout) };
    }
}
