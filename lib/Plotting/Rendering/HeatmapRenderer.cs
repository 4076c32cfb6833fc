using Workbook.Plotting.Raster;

namespace Workbook.Plotting.Rendering;

/// <summary>Draws the cells of a heat map and the texts in them.</summary>
internal static class HeatmapRenderer
{
    private const double SmallestText = 7;
    private const double TextRoom = 4;

    public static void Draw(Painter painter, HeatmapTrace heatmap, PlacedSubplot place, ColorAxis? shared)
    {
        (ColorScale scale, double min, double max) = heatmap.SharesColorAxis && shared is not null
            ? (shared.ColorScale, shared.Min, shared.Max)
            : (heatmap.ColorScale, heatmap.ZMin, heatmap.ZMax);
        TextStyle? style = TextSize(heatmap, place);
        for (int row = 0; row < heatmap.Z.Rows; row++)
        {
            for (int column = 0; column < heatmap.Z.Columns; column++)
            {
                double value = heatmap.Z[row, column];
                if (double.IsFinite(value))
                {
                    Rgb color = scale.At((value - min) / (max - min));
                    painter.Fill(Cell(place, row, column, heatmap.Gap), color, heatmap.Opacity);
                    CellText(painter, heatmap, row, column, place, style, color);
                }
            }
        }
    }

    private static Box Cell(PlacedSubplot place, int row, int column, double gap)
    {
        PointD a = place.At(column - 0.5, row - 0.5);
        PointD b = place.At(column + 0.5, row + 0.5);
        return new Box(
            Math.Max(Math.Min(a.X, b.X) + gap / 2, place.Box.Left),
            Math.Max(Math.Min(a.Y, b.Y) + gap / 2, place.Box.Top),
            Math.Min(Math.Max(a.X, b.X) - gap / 2, place.Box.Right),
            Math.Min(Math.Max(a.Y, b.Y) - gap / 2, place.Box.Bottom));
    }

    private static void CellText(Painter painter, HeatmapTrace heatmap, int row, int column, PlacedSubplot place, TextStyle? style, Rgb color)
    {
        if (heatmap.Text is { } texts && style is { } size)
        {
            painter.Text(texts[row][column], place.At(column, row), size, color.Contrasting);
        }
    }

    // One size for all cells: the largest at which the widest text fits; none when it would be unreadable.
    private static TextStyle? TextSize(HeatmapTrace heatmap, PlacedSubplot place)
    {
        if (heatmap.Text is not { } texts)
        {
            return null;
        }

        Box cell = Cell(place, 0, 0, heatmap.Gap);
        double widest = texts.SelectMany(row => row).Max(text => TextStyle.Label.Measure(text)) / Style.FontSize;
        double size = Math.Min(Style.FontSize, Math.Min((cell.Width - TextRoom) / Math.Max(widest, 0.1), cell.Height - TextRoom));
        return size >= SmallestText ? new TextStyle(size) : null;
    }
}
