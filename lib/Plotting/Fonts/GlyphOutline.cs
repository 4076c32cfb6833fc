using System.Collections.Immutable;
using Workbook.Plotting.Raster;

namespace Workbook.Plotting.Fonts;

/// <summary>Turns the quadratic curves of an outline into short lines.</summary>
internal static class GlyphOutline
{
    // A letter is rarely larger than 40 pixels; four lines per curve then stay within a twentieth of a pixel.
    private const int LinesPerCurve = 4;

    /// <summary>The contour as a polygon in pixels.</summary>
    public static List<PointD> Flatten(ImmutableArray<OutlinePoint> contour, Func<double, double, PointD> toPixels)
    {
        List<PointD> polygon = [];
        OutlinePoint start = Start(contour);
        PointD current = toPixels(start.X, start.Y);
        PointD? control = null;
        polygon.Add(current);
        int first = contour[0].OnCurve ? 1 : 0;
        for (int i = first; i <= contour.Length; i++)
        {
            OutlinePoint point = i < contour.Length ? contour[i] : start;
            PointD next = toPixels(point.X, point.Y);
            if (point.OnCurve)
            {
                Extend(polygon, current, control, next);
                (current, control) = (next, null);
            }
            else
            {
                if (control is { } before)
                {
                    PointD implied = PointD.Middle(before, next);
                    Extend(polygon, current, before, implied);
                    current = implied;
                }

                control = next;
            }
        }

        return polygon;
    }

    // A contour of control points only begins half-way between its last and its first.
    private static OutlinePoint Start(ImmutableArray<OutlinePoint> contour) => contour[0].OnCurve
        ? contour[0]
        : new OutlinePoint(true, (contour[^1].X + contour[0].X) / 2, (contour[^1].Y + contour[0].Y) / 2);

    private static void Extend(List<PointD> polygon, PointD from, PointD? control, PointD to)
    {
        if (control is { } bend)
        {
            for (int i = 1; i < LinesPerCurve; i++)
            {
                double t = (double)i / LinesPerCurve;
                double a = (1 - t) * (1 - t);
                double b = 2 * t * (1 - t);
                double c = t * t;
                polygon.Add(new PointD(a * from.X + b * bend.X + c * to.X, a * from.Y + b * bend.Y + c * to.Y));
            }
        }

        polygon.Add(to);
    }
}
