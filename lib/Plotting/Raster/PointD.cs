namespace Workbook.Plotting.Raster;

/// <summary>A point in pixels, y downwards.</summary>
internal readonly record struct PointD(double X, double Y)
{
    public static PointD Middle(PointD a, PointD b) => new((a.X + b.X) / 2, (a.Y + b.Y) / 2);

    public double DistanceTo(PointD other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));

    public PointD Towards(PointD other, double share) => new(X + (other.X - X) * share, Y + (other.Y - Y) * share);
}
