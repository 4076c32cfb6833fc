using Workbook.Plotting.Raster;

namespace Workbook.Plotting.Rendering;

/// <summary>Draws grid lines, axis lines, ticks, their texts, and titles.</summary>
internal static class AxisRenderer
{
    public static void Grid(Painter painter, PlacedSubplot place)
    {
        Box box = place.Box;
        foreach (Tick tick in place.Plot.XAxis.ShowGrid ? place.Decoration.X.Ticks : [])
        {
            painter.Rule(new PointD(place.X(tick.Value), box.Top), new PointD(place.X(tick.Value), box.Bottom), Style.GridLine);
        }

        foreach (Tick tick in place.Plot.YAxis.ShowGrid ? place.Decoration.Y.Ticks : [])
        {
            painter.Rule(new PointD(box.Left, place.Y(tick.Value)), new PointD(box.Right, place.Y(tick.Value)), Style.GridLine);
        }
    }

    public static void Axes(Painter painter, PlacedSubplot place)
    {
        Box box = place.Box;
        if (place.Plot.XAxis.Visible)
        {
            painter.Rule(new PointD(box.Left, box.Bottom), new PointD(box.Right, box.Bottom), Style.AxisLine);
        }

        if (place.Plot.YAxis.Visible)
        {
            painter.Rule(new PointD(box.Left, box.Top), new PointD(box.Left, box.Bottom), Style.AxisLine);
        }

        if (place.Plot.XAxis.ShowTickLabels)
        {
            XTicks(painter, place);
        }

        if (place.Plot.YAxis.ShowTickLabels)
        {
            YTicks(painter, place);
        }

        Titles(painter, place);
    }

    private static void XTicks(Painter painter, PlacedSubplot place)
    {
        double bottom = place.Box.Bottom;
        double angle = place.Decoration.X.Angle;
        foreach (Tick tick in place.Decoration.X.Ticks)
        {
            double x = place.X(tick.Value);
            painter.Rule(new PointD(x, bottom), new PointD(x, bottom + Decoration.TickLength - 0.5), Style.AxisLine);
            PointD at = new(x, bottom + Decoration.TickLength + Decoration.TickTextGap);
            (HorizontalAnchor side, VerticalAnchor vertical) = angle switch
            {
                0 => (HorizontalAnchor.Center, VerticalAnchor.Top),
                < 0 => (HorizontalAnchor.Right, VerticalAnchor.Middle),
                _ => (HorizontalAnchor.Left, VerticalAnchor.Middle),
            };
            painter.Text(tick.Text, at, TextStyle.Label, Style.Ink, side, vertical, angle);
        }
    }

    private static void YTicks(Painter painter, PlacedSubplot place)
    {
        double left = place.Box.Left;
        foreach (Tick tick in place.Decoration.Y.Ticks)
        {
            double y = place.Y(tick.Value);
            painter.Rule(new PointD(left - Decoration.TickLength + 0.5, y), new PointD(left, y), Style.AxisLine);
            PointD at = new(left - Decoration.TickLength - Decoration.TickTextGap, y);
            painter.Text(tick.Text, at, TextStyle.Label, Style.Ink, HorizontalAnchor.Right, VerticalAnchor.Middle, place.Decoration.Y.Angle);
        }
    }

    private static void Titles(Painter painter, PlacedSubplot place)
    {
        Box box = place.Box;
        if (place.Decoration.XTitle is { } x)
        {
            painter.Text(x, new PointD(box.CenterX, box.Bottom + place.Decoration.XTitleAt), TextStyle.Label, Style.Ink, HorizontalAnchor.Center, VerticalAnchor.Top);
        }

        if (place.Decoration.YTitle is { } y)
        {
            painter.Text(y, new PointD(box.Left - place.Decoration.YTitleAt, box.CenterY), TextStyle.Label, Style.Ink, HorizontalAnchor.Center, VerticalAnchor.Bottom, -90);
        }
    }
}
