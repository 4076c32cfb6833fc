namespace Workbook.Plotting.Raster;

/// <summary>Whole pixels from Left and Top to before Right and Bottom.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public bool IsEmpty => Right <= Left || Bottom <= Top;

    public PixelBox Intersect(PixelBox other) =>
        new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    /// <summary>The pixels that points touch, with some room around them.</summary>
    public static PixelBox Around(IEnumerable<PointD> points, double room)
    {
        (double left, double top, double right, double bottom) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (PointD point in points)
        {
            left = Math.Min(left, point.X);
            top = Math.Min(top, point.Y);
            right = Math.Max(right, point.X);
            bottom = Math.Max(bottom, point.Y);
        }

        return left > right ? default : new PixelBox(Whole(left - room, false), Whole(top - room, false), Whole(right + room, true), Whole(bottom + room, true));
    }

    // Far-away points must not overflow; no canvas is that large.
    private static int Whole(double value, bool up) => (int)Math.Clamp(up ? Math.Ceiling(value) : Math.Floor(value), -1e6, 1e6);
}
