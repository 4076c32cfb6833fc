using System.Collections.Immutable;
using Workbook.Plotting.Rendering;

namespace Workbook.Plotting;

/// <summary>Fills in what a figure leaves open, so that JSON, PNG and alt text agree.</summary>
internal static class FigureDefaults
{
    public static Figure Apply(Figure figure)
    {
        ImmutableArray<Trace> data = Styled(figure.Data);
        Layout layout = figure.Layout with
        {
            // plotly.js does not break lines itself.
            Title = figure.Layout.Title is { } title ? TextStyle.Title.Wrap(title, figure.Layout.Width - 2 * Style.Edge) : null,
            ShowLegend = figure.Layout.ShowLegend ?? data.Count(trace => trace.InLegend) > 1,
            XAxes = [.. figure.Layout.XAxes.Select((axis, i) => Typed(axis, data.Where(t => t.XAxis == i + 1).Select(XOf)))],
            YAxes = [.. figure.Layout.YAxes.Select((axis, i) => Typed(axis, data.Where(t => t.YAxis == i + 1).Select(YOf)))],
        };
        return figure with { Data = data, Layout = layout };
    }

    /// <summary>Positions along x, or null for a heat map, whose cells stand on whole numbers.</summary>
    public static Coordinates? XOf(Trace trace) => trace switch
    {
        ScatterTrace scatter => scatter.X,
        BarTrace bar => bar.X,
        HistogramTrace histogram => histogram.X,
        _ => null,
    };

    /// <summary>Positions along y, or null where the trace computes them.</summary>
    public static Coordinates? YOf(Trace trace) => trace switch
    {
        ScatterTrace scatter => scatter.Y,
        BarTrace bar => bar.Y,
        _ => null,
    };

    private static Axis Typed(Axis axis, IEnumerable<Coordinates?> coordinates) =>
        axis with { Type = axis.Type ?? (coordinates.Any(c => c is { AreWords: true }) ? AxisType.Category : AxisType.Linear) };

    private static ImmutableArray<Trace> Styled(ImmutableArray<Trace> traces)
    {
        Dictionary<(int, int), int> places = [];
        return [.. traces.Select(trace => Styled(trace, NextPlace(trace, places)))];
    }

    private static int NextPlace(Trace trace, Dictionary<(int, int), int> places)
    {
        (int, int) subplot = (trace.XAxis, trace.YAxis);
        int place = places.GetValueOrDefault(subplot);
        places[subplot] = place + (trace is HeatmapTrace ? 0 : 1);
        return place;
    }

    private static Trace Styled(Trace trace, int place) => trace switch
    {
        ScatterTrace scatter => scatter with { Line = Filled(scatter.Line, place), Marker = Filled(scatter.Marker, scatter.Line.Color, place) },
        BarTrace bar => bar with { Marker = Filled(bar.Marker, null, place) },
        HistogramTrace histogram => histogram with { Marker = Filled(histogram.Marker, null, place) },
        _ => trace,
    };

    private static LineStyle Filled(LineStyle line, int place) =>
        new(line.Color ?? Style.ColorAt(place), line.Width ?? Style.LineWidth, line.Dash ?? Style.DashAt(place));

    private static MarkerStyle Filled(MarkerStyle marker, Rgb? lineColor, int place) =>
        new(marker.Color ?? lineColor ?? Style.ColorAt(place), marker.Size ?? Style.MarkerSize, marker.Symbol ?? Style.SymbolAt(place));
}
