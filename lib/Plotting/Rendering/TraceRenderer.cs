using Workbook.Plotting.Raster;

namespace Workbook.Plotting.Rendering;

/// <summary>Draws traces, and samples of them for the legend.</summary>
internal static class TraceRenderer
{
    public static void Draw(Painter painter, Trace trace, PlacedSubplot place, Figure figure)
    {
        switch (trace)
        {
            case HeatmapTrace heatmap:
                HeatmapRenderer.Draw(painter, heatmap, place, figure.Layout.ColorAxis);
                break;
            case HistogramTrace histogram:
                Histogram(painter, histogram, place);
                break;
            case BarTrace bar:
                BarsOf(painter, bar, place, figure);
                break;
            case ScatterTrace scatter:
                Scatter(painter, scatter, place);
                break;
        }
    }

    public static void Sample(Painter painter, Trace trace, Box box)
    {
        PointD middle = new(box.CenterX, box.CenterY);
        switch (trace)
        {
            case ScatterTrace scatter:
                if (scatter.Mode.HasFlag(ScatterMode.Lines))
                {
                    painter.Line([middle with { X = box.Left }, middle with { X = box.Right }], scatter.Line, box, scatter.Opacity);
                }

                if (scatter.Mode.HasFlag(ScatterMode.Markers))
                {
                    Mark(painter, middle, scatter, box);
                }

                break;
            case BarTrace { Marker.Color: { } color }:
                painter.Fill(new Box(middle.X - 6, middle.Y - 6, middle.X + 6, middle.Y + 6), color, trace.Opacity);
                break;
            case HistogramTrace { Marker.Color: { } color }:
                painter.Fill(new Box(middle.X - 6, middle.Y - 6, middle.X + 6, middle.Y + 6), color, trace.Opacity);
                break;
        }
    }

    private static void Histogram(Painter painter, HistogramTrace histogram, PlacedSubplot place)
    {
        var heights = Bars.Heights(histogram);
        for (int i = 0; i < heights.Length; i++)
        {
            double start = histogram.Bins.Start + i * histogram.Bins.Size;
            Bar(painter, place.At(start, 0), place.At(start + histogram.Bins.Size, heights[i]), histogram.Marker.Color!.Value, place.Box, histogram.Opacity);
        }
    }

    private static void BarsOf(Painter painter, BarTrace trace, PlacedSubplot place, Figure figure)
    {
        var words = (trace.Horizontal ? place.Plot.YScale : place.Plot.XScale).Categories;
        foreach (var bar in Bars.Of(figure, trace, words))
        {
            (PointD from, PointD to) = trace.Horizontal
                ? (place.At(bar.From, bar.Start), place.At(bar.To, bar.End))
                : (place.At(bar.Start, bar.From), place.At(bar.End, bar.To));
            Bar(painter, from, to, trace.Marker.Color!.Value, place.Box, trace.Opacity);
        }
    }

    // Half a pixel of white on each side keeps neighbours apart.
    private static void Bar(Painter painter, PointD a, PointD b, Rgb color, Box clip, double opacity)
    {
        double gap = Math.Abs(b.X - a.X) > 4 && Math.Abs(b.Y - a.Y) > 4 ? 0.5 : 0;
        painter.Fill(new Box(
            Math.Clamp(Math.Min(a.X, b.X) + gap, clip.Left, clip.Right),
            Math.Clamp(Math.Min(a.Y, b.Y), clip.Top, clip.Bottom),
            Math.Clamp(Math.Max(a.X, b.X) - gap, clip.Left, clip.Right),
            Math.Clamp(Math.Max(a.Y, b.Y), clip.Top, clip.Bottom)), color, opacity);
    }

    private static void Scatter(Painter painter, ScatterTrace scatter, PlacedSubplot place)
    {
        PointD[] points = [.. place.Plot.XScale.Numbers(scatter.X).Zip(place.Plot.YScale.Numbers(scatter.Y), place.At)];
        if (scatter.Mode.HasFlag(ScatterMode.Lines))
        {
            foreach (List<PointD> run in Runs(points))
            {
                painter.Line(run, scatter.Line, place.Box, scatter.Opacity);
            }
        }

        if (scatter.Mode.HasFlag(ScatterMode.Markers))
        {
            foreach (PointD point in points.Where(point => Finite(point) && Inside(point, place.Box)))
            {
                Mark(painter, point, scatter, Around(place.Box, scatter.Marker.Size!.Value));
            }
        }
    }

    private static void Mark(Painter painter, PointD at, ScatterTrace scatter, Box clip) =>
        painter.Polygon(MarkerShape.Around(at, scatter.Marker.Symbol!.Value, scatter.Marker.Size!.Value), scatter.Marker.Color!.Value, clip, scatter.Opacity);

    // A mark on the border is shown whole.
    private static Box Around(Box box, double room) => new(box.Left - room, box.Top - room, box.Right + room, box.Bottom + room);

    private static IEnumerable<List<PointD>> Runs(PointD[] points)
    {
        List<PointD> run = [];
        foreach (PointD point in points)
        {
            if (Finite(point))
            {
                run.Add(point);
            }
            else if (run.Count > 0)
            {
                yield return run;
                run = [];
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static bool Finite(PointD point) => double.IsFinite(point.X) && double.IsFinite(point.Y);

    private static bool Inside(PointD point, Box box) =>
        point.X >= box.Left - 0.5 && point.X <= box.Right + 0.5 && point.Y >= box.Top - 0.5 && point.Y <= box.Bottom + 0.5;
}
