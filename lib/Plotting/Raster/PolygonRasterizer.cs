namespace Workbook.Plotting.Raster;

/// <summary>Exact area coverage of filled polygons; overlapping contours of one direction count once, opposite ones make holes.</summary>
/// <remarks>
/// Each edge adds, to the pixel it crosses, the area to its right, and to the pixels after it its height;
/// the running sum along a row is then the covered area.
/// </remarks>
internal sealed class PolygonRasterizer
{
    private readonly PixelBox _box;
    private readonly int _stride;
    private readonly float[] _changes;

    private PolygonRasterizer(PixelBox box)
    {
        _box = box;
        // An edge on the right border writes one pixel further.
        _stride = box.Width + 2;
        _changes = new float[_stride * box.Height];
    }

    public static Mask Fill(IReadOnlyList<IReadOnlyList<PointD>> contours, PixelBox clip)
    {
        PixelBox box = PixelBox.Around(contours.SelectMany(contour => contour), 0).Intersect(clip);
        Mask mask = new(box);
        if (box.IsEmpty)
        {
            return mask;
        }

        PolygonRasterizer rasterizer = new(box);
        foreach (IReadOnlyList<PointD> contour in contours)
        {
            for (int i = 0; i < contour.Count; i++)
            {
                rasterizer.Edge(contour[i], contour[(i + 1) % contour.Count]);
            }
        }

        rasterizer.Sum(mask.Values);
        return mask;
    }

    private void Edge(PointD from, PointD to)
    {
        if (from.Y == to.Y)
        {
            return;
        }

        double sign = from.Y < to.Y ? 1 : -1;
        (PointD upper, PointD lower) = sign > 0 ? (from, to) : (to, from);
        double slope = (lower.X - upper.X) / (lower.Y - upper.Y);
        double start = Math.Max(upper.Y - _box.Top, 0);
        double end = Math.Min(lower.Y - _box.Top, _box.Height);
        for (int row = (int)start; row < end; row++)
        {
            double top = Math.Max(start, row);
            double bottom = Math.Min(end, row + 1);
            double x = upper.X - _box.Left + (top + _box.Top - upper.Y) * slope;
            InRow(row, x, x + (bottom - top) * slope, sign * (bottom - top));
        }
    }

    private void InRow(int row, double x0, double x1, double height)
    {
        double left = Math.Clamp(Math.Min(x0, x1), 0, _box.Width);
        double right = Math.Clamp(Math.Max(x0, x1), 0, _box.Width);
        int first = (int)left;
        int last = (int)right;
        if (first == last)
        {
            InPixel(row, first, (left + right) / 2, height);
            return;
        }

        double perPixel = height / (right - left);
        for (int column = first; column <= last; column++)
        {
            double start = Math.Max(left, column);
            double end = Math.Min(right, column + 1);
            InPixel(row, column, (start + end) / 2, perPixel * (end - start));
        }
    }

    private void InPixel(int row, int column, double middle, double height)
    {
        int at = row * _stride + column;
        float right = (float)(height * (middle - column));
        _changes[at] += (float)height - right;
        _changes[at + 1] += right;
    }

    private void Sum(float[] coverage)
    {
        for (int row = 0; row < _box.Height; row++)
        {
            float sum = 0;
            for (int column = 0; column < _box.Width; column++)
            {
                sum += _changes[row * _stride + column];
                coverage[row * _box.Width + column] = Math.Min(1, Math.Abs(sum));
            }
        }
    }
}
