using System.Collections.Immutable;
using Workbook.Plotting.Raster;

namespace Workbook.Plotting.Rendering;

/// <summary>Draws a colour bar with its ticks and title.</summary>
internal static class ColorBarRenderer
{
    public const double Gap = 14;

    private const double TickLength = 4;
    private const double TextGap = 3;

    // Half of the uppermost tick text stands above the bar.
    private const double TitleGap = Style.FontSize / 2 + 3;

    /// <summary>Width of bar, ticks and texts.</summary>
    public static double Width(double min, double max, string? title, double height)
    {
        double texts = Ticks(min, max, height).Select(tick => TextStyle.Label.Measure(tick.Text)).DefaultIfEmpty(0).Max();
        return Math.Max(Style.ColorBarThickness + TickLength + TextGap + texts, title is null ? 0 : TextStyle.Label.Measure(title));
    }

    public static void Draw(Painter painter, Box box, ColorScale colors, double min, double max, string? title)
    {
        Box bar = box with { Top = box.Top + (title is null ? 0 : TextStyle.Label.Height(title) + TitleGap), Right = box.Left + Style.ColorBarThickness };
        if (title is not null)
        {
            painter.Text(title, new PointD(box.Left, box.Top), TextStyle.Label, Style.Ink, HorizontalAnchor.Left, VerticalAnchor.Top);
        }

        Fill(painter, bar, colors);
        foreach (Tick tick in Ticks(min, max, bar.Height))
        {
            double y = bar.Bottom - (tick.Value - min) / (max - min) * bar.Height;
            painter.Rule(new PointD(bar.Right + 0.5, y), new PointD(bar.Right + TickLength, y), Style.AxisLine);
            painter.Text(tick.Text, new PointD(bar.Right + TickLength + TextGap, y), TextStyle.Label, Style.Ink, HorizontalAnchor.Left);
        }
    }

    private static void Fill(Painter painter, Box bar, ColorScale colors)
    {
        int steps = Math.Max(1, (int)(bar.Height * Painter.Scale));
        for (int i = 0; i < steps; i++)
        {
            double top = bar.Bottom - bar.Height * (i + 1) / steps;
            painter.Fill(new Box(bar.Left, top, bar.Right, bar.Bottom - bar.Height * i / steps), colors.At((i + 0.5) / steps));
        }
    }

    private static ImmutableArray<Tick> Ticks(double min, double max, double height) =>
        Plotting.Ticks.Linear(min, max, Math.Clamp((int)(height / 28), 2, 6));
}
