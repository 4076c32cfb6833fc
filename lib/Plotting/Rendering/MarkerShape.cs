using Workbook.Plotting.Raster;

namespace Workbook.Plotting.Rendering;

/// <summary>Outlines of marks.</summary>
internal static class MarkerShape
{
    private const int DiscCorners = 24;

    /// <summary>The corners of a mark around a point.</summary>
    public static IReadOnlyList<PointD> Around(PointD center, MarkerSymbol symbol, double size)
    {
        double half = size / 2;
        return symbol switch
        {
            MarkerSymbol.Square => Corners(center, half, [(-1, -1), (1, -1), (1, 1), (-1, 1)]),
            MarkerSymbol.Diamond => Corners(center, half * 1.3, [(0, -1), (1, 0), (0, 1), (-1, 0)]),
            MarkerSymbol.TriangleUp => Corners(center, half * 1.2, [(0, -1), (1, 0.8), (-1, 0.8)]),
            MarkerSymbol.Cross => Corners(center, half, Plus),
            MarkerSymbol.X => Corners(center, half * 0.75, [.. Plus.Select(p => (p.X - p.Y, p.X + p.Y))]),
            _ => [.. Enumerable.Range(0, DiscCorners).Select(i => OnCircle(center, half, i * 2 * Math.PI / DiscCorners))],
        };
    }

    private static readonly (double X, double Y)[] Plus =
    [
        (-0.3, -1), (0.3, -1), (0.3, -0.3), (1, -0.3), (1, 0.3), (0.3, 0.3), (0.3, 1), (-0.3, 1), (-0.3, 0.3), (-1, 0.3), (-1, -0.3), (-0.3, -0.3),
    ];

    private static PointD[] Corners(PointD center, double half, (double X, double Y)[] corners) =>
        [.. corners.Select(corner => new PointD(center.X + corner.X * half, center.Y + corner.Y * half))];

    private static PointD OnCircle(PointD center, double radius, double angle) =>
        new(center.X + radius * Math.Cos(angle), center.Y + radius * Math.Sin(angle));
}
