namespace Workbook.Plotting;

/// <summary>Finds the corner of a plot that holds the fewest points.</summary>
internal static class EmptyCorner
{
    // A legend takes up about this share of the width and height.
    private const double LegendShare = 0.4;

    public static Legend Legend(Figure figure)
    {
        (double X, double Y)[] points = [.. figure.Data.OfType<ScatterTrace>().SelectMany(Points)];
        if (points.Length == 0)
        {
            return Corner(right: true, top: true);
        }

        (double minX, double maxX) = (points.Min(p => p.X), points.Max(p => p.X));
        (double minY, double maxY) = (points.Min(p => p.Y), points.Max(p => p.Y));
        (bool Right, bool Top)[] corners = [(true, true), (false, true), (true, false), (false, false)];
        (bool right, bool top) = corners.MinBy(corner => points.Count(p =>
            Near((p.X - minX) / (maxX - minX), corner.Right) && Near((p.Y - minY) / (maxY - minY), corner.Top)));
        return Corner(right, top);
    }

    private static bool Near(double share, bool upperEnd) => upperEnd ? share > 1 - LegendShare : share < LegendShare;

    private static Legend Corner(bool right, bool top) => new(
        right ? 0.98 : 0.02,
        top ? 0.98 : 0.02,
        right ? HorizontalAnchor.Right : HorizontalAnchor.Left,
        top ? VerticalAnchor.Top : VerticalAnchor.Bottom);

    private static IEnumerable<(double X, double Y)> Points(ScatterTrace trace)
    {
        for (int i = 0; i < trace.X.Count; i++)
        {
            double x = trace.X.AreWords ? i : trace.X.Numbers[i];
            double y = trace.Y.AreWords ? i : trace.Y.Numbers[i];
            if (double.IsFinite(x) && double.IsFinite(y))
            {
                yield return (x, y);
            }
        }
    }
}
