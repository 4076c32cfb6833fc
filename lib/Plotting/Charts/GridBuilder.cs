using System.Collections.Immutable;
using Workbook.Plotting.Rendering;

namespace Workbook.Plotting;

/// <summary>Puts charts with one subplot each into one figure with many.</summary>
internal sealed class GridBuilder(ImmutableArray<Figure> charts, int rows, int columns, bool sharedAxes)
{
    private const double Gap = 12;
    private const double SharedBarRoom = 60;

    public Figure Build(bool sharedColorScale)
    {
        Figure grid = new()
        {
            Data = [.. charts.SelectMany((chart, i) => chart.Data.Select((trace, place) => Placed(IsListed(trace, place, i) ? trace with { ShowLegend = false } : trace, i)))],
            Layout = new Layout
            {
                XAxes = [.. charts.Select((chart, i) => Shared(chart.Layout.XAxes[0], i, place => place + columns >= charts.Length))],
                YAxes = [.. charts.Select((chart, i) => Shared(chart.Layout.YAxes[0], i, place => place % columns == 0))],
                Annotations = [.. charts.SelectMany(Annotations)],
                StackedBars = charts.Any(chart => chart.Layout.StackedBars),
                Legend = charts[0].Layout.Legend,
                ShowLegend = charts.Select(chart => chart.Layout.ShowLegend).FirstOrDefault(show => show is not null),
            },
        };
        grid = sharedColorScale ? WithSharedScale(grid) : grid;
        grid = grid with { Layout = WithSizes(grid) };
        return sharedColorScale ? grid : WithOwnScales(grid);
    }

    // Gaps and size follow from the texts measured around each subplot, so that nothing is squeezed.
    private Layout WithSizes(Figure grid)
    {
        double width = PanelWidth();
        double height = grid.Data.All(trace => trace is HeatmapTrace) ? width * PanelShape(grid) : width * 0.75;
        ImmutableArray<Decoration> texts = [.. Subplot.Of(FigureDefaults.Apply(grid)).Select(plot => Decoration.Of(plot, width, height))];
        double gapX = texts.Max(text => text.Left) + texts.Max(text => text.Right) + Gap;
        double gapY = texts.Max(text => text.Top) + texts.Max(text => text.Bottom) + Gap;
        // With shared axes only the outer subplots have texts; the inner gaps need none.
        (double innerX, double innerY) = sharedAxes ? (texts.Max(text => text.Right) + Gap, texts.Max(text => text.Top) + Gap) : (gapX, gapY);
        double plotWidth = columns * width + (columns - 1) * innerX;
        double plotHeight = rows * height + (rows - 1) * innerY;
        return grid.Layout with
        {
            Width = (int)Math.Ceiling(plotWidth + gapX + 2 * Style.Edge + (grid.Layout.ColorAxis is null ? 0 : SharedBarRoom) + LegendRoom(grid)),
            Height = (int)Math.Ceiling(plotHeight + gapY + 2 * Style.Edge),
            XAxes = [.. grid.Layout.XAxes.Select((axis, i) => axis with { Domain = Share(i % columns, columns, innerX / plotWidth), Anchor = i + 1 })],
            // Row 0 is the top row, but Plotly counts heights from below.
            YAxes = [.. grid.Layout.YAxes.Select((axis, i) => axis with { Domain = Share(rows - 1 - i / columns, rows, innerY / plotHeight), Anchor = i + 1 })],
        };
    }

    private double PanelWidth() => columns switch { 1 => 400, 2 => 280, 3 => 210, 4 => 165, 5 => 135, _ => Math.Max(40, 720 / columns) };

    // Cells should be about square, but neither flat strips nor towers.
    private static double PanelShape(Figure grid) =>
        Math.Clamp(grid.Data.OfType<HeatmapTrace>().Max(map => (double)map.Z.Rows / map.Z.Columns), 0.6, 1.4);

    private static double LegendRoom(Figure grid) =>
        LegendRenderer.Of(FigureDefaults.Apply(grid)) is { Beside: true } legend ? legend.ColumnWidth + LegendRenderer.Gap : 0;

    // The same series in several charts has one entry in the legend. Its place gives it its colour, so that must agree too.
    private bool IsListed(Trace trace, int place, int chart) =>
        trace.Name is not null && charts.Take(chart).Any(earlier => earlier.Data.Length > place && LooksLike(trace, earlier.Data[place]));

    private static bool LooksLike(Trace a, Trace b) => a.Name == b.Name && (a, b) switch
    {
        (ScatterTrace x, ScatterTrace y) => (x.Mode, x.Line, x.Marker) == (y.Mode, y.Line, y.Marker),
        (BarTrace x, BarTrace y) => x.Marker == y.Marker,
        _ => false,
    };

    private static Trace Placed(Trace trace, int place) => trace with { XAxis = place + 1, YAxis = place + 1 };

    private Axis Shared(Axis axis, int place, Func<int, bool> isOuter) => !sharedAxes ? axis : axis with
    {
        Matches = place == 0 ? null : 1,
        ShowTickLabels = isOuter(place),
        Title = isOuter(place) ? axis.Title : null,
    };

    private static (double Start, double End) Share(int place, int count, double gap)
    {
        double size = (1 - gap * (count - 1)) / count;
        double start = place * (size + gap);
        return (start, Math.Min(1, start + size));
    }

    private static IEnumerable<Annotation> Annotations(Figure chart, int place)
    {
        IEnumerable<Annotation> own = chart.Layout.Annotations.Select(annotation => annotation with { XAxis = place + 1, YAxis = place + 1 });
        return chart.Layout.Title is not { } title ? own : own.Prepend(new Annotation(title, 0.5, 1, InDomain: true)
        {
            XAxis = place + 1,
            YAxis = place + 1,
            YAnchor = VerticalAnchor.Bottom,
            Size = Style.SubplotTitleSize,
        });
    }

    private static Figure WithSharedScale(Figure grid)
    {
        HeatmapTrace[] maps = [.. grid.Data.OfType<HeatmapTrace>()];
        if (maps.Length == 0)
        {
            return grid;
        }

        ColorBar bar = maps.Select(map => map.ColorBar).FirstOrDefault(own => own is not null) ?? new ColorBar();
        return grid with
        {
            Data = [.. grid.Data.Select(trace => trace is HeatmapTrace map ? map with { SharesColorAxis = true, ColorBar = null } : trace)],
            Layout = grid.Layout with { ColorAxis = new ColorAxis(maps[0].ColorScale, maps.Min(map => map.ZMin), maps.Max(map => map.ZMax), bar) },
        };
    }

    private static Figure WithOwnScales(Figure grid) => grid with
    {
        Data = [.. grid.Data.Select(trace => trace is HeatmapTrace { ColorBar: { } bar } map ? map with { ColorBar = Beside(bar, grid.Layout, map) } : trace)],
    };

    private static ColorBar Beside(ColorBar bar, Layout layout, HeatmapTrace map)
    {
        (double bottom, double top) = layout.YAxes[map.YAxis - 1].Domain;
        return bar with { X = layout.XAxes[map.XAxis - 1].Domain.End + 0.01, Y = (bottom + top) / 2, Length = top - bottom };
    }
}
