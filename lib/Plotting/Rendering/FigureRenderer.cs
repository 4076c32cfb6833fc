using System.Collections.Immutable;
using Workbook.Plotting.Raster;

namespace Workbook.Plotting.Rendering;

/// <summary>Draws a whole figure.</summary>
internal static class FigureRenderer
{
    private const double TitleGap = 8;

    public static Painter Render(Figure figure)
    {
        Figure complete = FigureDefaults.Apply(figure);
        Layout layout = complete.Layout;
        Painter painter = new(layout.Width, layout.Height);
        Box area = new(Style.Edge, Style.Edge, layout.Width - Style.Edge, layout.Height - Style.Edge);
        area = Title(painter, layout, area);
        LegendRenderer? legend = LegendRenderer.Of(complete);
        (double legendTop, area) = LegendRoom(legend, area);
        Box beforeBar = area;
        area = area with { Right = area.Right - BarRoom(layout.ColorAxis, area) };
        ImmutableArray<PlacedSubplot> places = PlotArea.Place(Subplot.Of(complete), area);
        foreach (PlacedSubplot place in places)
        {
            Draw(painter, place, complete);
        }

        Box plots = Around(places);
        SharedBar(painter, layout.ColorAxis, new Box(area.Right + ColorBarRenderer.Gap, plots.Top, beforeBar.Right, plots.Bottom));
        DrawLegend(painter, legend, plots, beforeBar, legendTop);
        return painter;
    }

    private static Box Title(Painter painter, Layout layout, Box area)
    {
        if (layout.Title is null)
        {
            return area;
        }

        painter.Text(layout.Title, new PointD(area.CenterX, area.Top), TextStyle.Title, Style.Ink, HorizontalAnchor.Center, VerticalAnchor.Top);
        return area with { Top = area.Top + TextStyle.Title.Height(layout.Title) + TitleGap };
    }

    private static (double LegendTop, Box Area) LegendRoom(LegendRenderer? legend, Box area) => legend switch
    {
        { Above: true } => (area.Top, area with { Top = area.Top + legend.RowsHeight(area.Width) }),
        { Beside: true } => (area.Top, area with { Right = area.Right - legend.ColumnWidth - LegendRenderer.Gap }),
        _ => (area.Top, area),
    };

    private static double BarRoom(ColorAxis? axis, Box area) =>
        axis?.ColorBar is { } bar ? ColorBarRenderer.Gap + ColorBarRenderer.Width(axis.Min, axis.Max, bar.Title, area.Height) : 0;

    private static void Draw(Painter painter, PlacedSubplot place, Figure figure)
    {
        AxisRenderer.Grid(painter, place);
        foreach (Trace trace in place.Plot.Traces)
        {
            TraceRenderer.Draw(painter, trace, place, figure);
        }

        AxisRenderer.Axes(painter, place);
        foreach (Annotation annotation in place.Plot.Annotations)
        {
            Draw(painter, annotation, place);
        }

        if (place.Plot.Colored is { } map)
        {
            double left = place.Box.Right + ColorBarRenderer.Gap;
            ColorBarRenderer.Draw(painter, place.Box with { Left = left, Right = left }, map.ColorScale, map.ZMin, map.ZMax, map.ColorBar!.Title);
        }
    }

    private static void Draw(Painter painter, Annotation annotation, PlacedSubplot place)
    {
        Box box = place.Box;
        PointD at = annotation.InDomain
            ? new PointD(box.Left + annotation.X * box.Width, box.Bottom - annotation.Y * box.Height)
            : place.At(annotation.X, annotation.Y);
        bool title = Decoration.IsTitle(annotation);
        string text = title ? Decoration.WrapTitle(annotation, box.Width) : annotation.Text;
        painter.Text(text, title ? at with { Y = at.Y - 2 } : at, new TextStyle(annotation.Size), annotation.Color, annotation.XAnchor, annotation.YAnchor);
    }

    private static Box Around(ImmutableArray<PlacedSubplot> places) => new(
        places.Min(place => place.Box.Left),
        places.Min(place => place.Box.Top),
        places.Max(place => place.Box.Right),
        places.Max(place => place.Box.Bottom));

    private static void SharedBar(Painter painter, ColorAxis? axis, Box box)
    {
        if (axis?.ColorBar is { } bar)
        {
            ColorBarRenderer.Draw(painter, box, axis.ColorScale, axis.Min, axis.Max, bar.Title);
        }
    }

    private static void DrawLegend(Painter painter, LegendRenderer? legend, Box plots, Box area, double legendTop)
    {
        switch (legend)
        {
            case { Above: true }:
                legend.DrawRows(painter, area.Left, legendTop, area.Width);
                break;
            case { Beside: true }:
                legend.DrawColumn(painter, area.Right + LegendRenderer.Gap, plots.Top);
                break;
            case not null:
                legend.DrawInside(painter, plots);
                break;
        }
    }
}
