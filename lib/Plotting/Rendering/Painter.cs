using Workbook.Plotting.Fonts;
using Workbook.Plotting.Raster;

namespace Workbook.Plotting.Rendering;

/// <summary>Draws on a canvas in CSS pixels.</summary>
/// <param name="width">Width in CSS pixels.</param>
/// <param name="height">Height in CSS pixels.</param>
internal sealed class Painter(int width, int height)
{
    /// <summary>Picture pixels per CSS pixel; 2 keeps letters crisp on dense screens.</summary>
    public const int Scale = 2;

    private const double InchesPerMetre = 39.3701;
    private const double CssPixelsPerInch = 96;

    public Canvas Canvas { get; } = new(width * Scale, height * Scale);

    /// <summary>The picture as a PNG file.</summary>
    public byte[] ToPng() => PngEncoder.Encode(Canvas, (int)Math.Round(CssPixelsPerInch * Scale * InchesPerMetre));

    /// <summary>A rectangle, its sides moved to the nearest picture pixels so that they are sharp.</summary>
    public void Fill(Box box, Rgb color, double opacity = 1) => Canvas.Fill(Snap(box), color, opacity);

    /// <summary>A line along x or y, sharp, one CSS pixel wide.</summary>
    public void Rule(PointD from, PointD to, Rgb color)
    {
        double half = 0.5;
        Fill(new Box(Math.Min(from.X, to.X) - half, Math.Min(from.Y, to.Y) - half, Math.Max(from.X, to.X) + half, Math.Max(from.Y, to.Y) + half), color);
    }

    /// <summary>A line through points.</summary>
    public void Line(IReadOnlyList<PointD> points, LineStyle style, Box clip, double opacity = 1)
    {
        double lineWidth = style.Width!.Value * Scale;
        PointD[] scaled = [.. points.Select(InPixels)];
        double[] pattern = [.. Pattern(style.Dash ?? Dash.Solid).Select(length => length * lineWidth)];
        PixelBox box = Snap(clip).Intersect(Canvas.Box);
        // The ends made by clipping lie far enough outside not to be seen.
        var parts = LineClipper.Clip(scaled, box, lineWidth + 1);
        Canvas.Draw(StrokeRasterizer.Stroke([.. parts.SelectMany(part => Dasher.Cut(part, pattern))], lineWidth, box), style.Color!.Value, opacity);
    }

    /// <summary>A filled polygon.</summary>
    public void Polygon(IReadOnlyList<PointD> points, Rgb color, Box clip, double opacity = 1) =>
        Canvas.Draw(PolygonRasterizer.Fill([[.. points.Select(InPixels)]], Snap(clip).Intersect(Canvas.Box)), color, opacity);

    /// <summary>Lines of text; <paramref name="at"/> is the point of the text's box that the anchors name, and the text turns around it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where.</param>
    /// <param name="style">Size and weight.</param>
    /// <param name="color">Colour.</param>
    /// <param name="horizontal">Which side of the text is at that point.</param>
    /// <param name="vertical">Which side of the text is at that point.</param>
    /// <param name="degrees">Angle, clockwise.</param>
    public void Text(string text, PointD at, TextStyle style, Rgb color, HorizontalAnchor horizontal = HorizontalAnchor.Center, VerticalAnchor vertical = VerticalAnchor.Middle, double degrees = 0)
    {
        double top = vertical switch { VerticalAnchor.Top => 0, VerticalAnchor.Bottom => -style.Height(text), _ => -style.Height(text) / 2 };
        foreach (string line in text.Split('\n'))
        {
            double lineWidth = style.Measure(line);
            double left = horizontal switch { HorizontalAnchor.Left => 0, HorizontalAnchor.Right => -lineWidth, _ => -lineWidth / 2 };
            Line(line, at, left, top + BaseLine(style), style, color, degrees);
            top += style.LineHeight;
        }
    }

    // Capitals and figures, not the rare descenders, are what the eye centres: their middle is the line's middle.
    private static double BaseLine(TextStyle style) => style.LineHeight / 2 + style.Size * 0.365;

    private void Line(string text, PointD at, double left, double baseLine, TextStyle style, Rgb color, double degrees)
    {
        (double sin, double cos) = Math.SinCos(degrees * Math.PI / 180);
        double unit = style.Size * Scale / style.Face.UnitsPerEm;
        double originX = (at.X + left * cos - baseLine * sin) * Scale;
        double originY = (at.Y + left * sin + baseLine * cos) * Scale;
        // A base line on a pixel edge keeps the feet of letters sharp.
        (originX, originY) = degrees == 0 ? (originX, Math.Round(originY)) : Math.Abs(degrees) == 90 ? (Math.Round(originX), originY) : (originX, originY);
        List<IReadOnlyList<PointD>> outlines = [];
        foreach ((Glyph glyph, int x) in style.Face.Place(text))
        {
            foreach (var contour in glyph.Contours)
            {
                outlines.Add(GlyphOutline.Flatten(contour, (px, py) =>
                {
                    double right = (x + px) * unit;
                    double down = -py * unit;
                    return new PointD(originX + right * cos - down * sin, originY + right * sin + down * cos);
                }));
            }
        }

        Canvas.Draw(PolygonRasterizer.Fill(outlines, Canvas.Box), color);
    }

    // In widths of the line.
    private static double[] Pattern(Dash dash) => dash switch
    {
        Dash.Dashed => [3.5, 2.5],
        Dash.Dotted => [1.2, 1.8],
        Dash.DashDot => [4, 2, 1.2, 2],
        Dash.LongDash => [7, 3],
        _ => [],
    };

    private static PointD InPixels(PointD point) => new(point.X * Scale, point.Y * Scale);

    private static PixelBox Snap(Box box) => new(Snap(box.Left), Snap(box.Top), Snap(box.Right), Snap(box.Bottom));

    private static int Snap(double value) => (int)Math.Round(Math.Clamp(value, -1e6, 1e6) * Scale, MidpointRounding.AwayFromZero);
}
