namespace Workbook.Plotting.Raster;

/// <summary>Leaves out what of a line is far from a box.</summary>
/// <remarks>
/// A loss that ran off to 1e30 has its point 1e30 pixels above the plot: cut into dashes that line would never end,
/// and its slope would be lost in rounding.
/// </remarks>
internal static class LineClipper
{
    /// <summary>The parts of a line in a box and some room around it, in order.</summary>
    public static IEnumerable<IReadOnlyList<PointD>> Clip(IReadOnlyList<PointD> line, PixelBox box, double room)
    {
        List<PointD> part = [];
        for (int i = 1; i < line.Count; i++)
        {
            if (Inside(line[i - 1], line[i], box, room) is not { } piece)
            {
                continue;
            }

            if (part.Count > 0 && part[^1] != piece.From)
            {
                yield return part;
                part = [];
            }

            if (part.Count == 0)
            {
                part.Add(piece.From);
            }

            part.Add(piece.To);
        }

        if (part.Count > 0)
        {
            yield return part;
        }
    }

    private static (PointD From, PointD To)? Inside(PointD from, PointD to, PixelBox box, double room) =>
        Between(from, to, box.Left - room, box.Right + room) is { } columns
        && Between(Turned(columns.From), Turned(columns.To), box.Top - room, box.Bottom + room) is { } rows
            ? (Turned(rows.From), Turned(rows.To))
            : null;

    private static (PointD From, PointD To)? Between(PointD from, PointD to, double low, double high) =>
        Math.Max(from.X, to.X) < low || Math.Min(from.X, to.X) > high
            ? null
            : (Moved(from, to, Math.Clamp(from.X, low, high)), Moved(to, from, Math.Clamp(to.X, low, high)));

    // The point of the line at x; where nothing was cut it stays exactly what it was.
    private static PointD Moved(PointD point, PointD other, double x) =>
        x == point.X ? point : new PointD(x, point.Y + (other.Y - point.Y) * ((x - point.X) / (other.X - point.X)));

    private static PointD Turned(PointD point) => new(point.Y, point.X);
}
