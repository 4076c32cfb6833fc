namespace Workbook.Plotting.Raster;

/// <summary>Anti-aliased lines with round joins and flat ends.</summary>
/// <remarks>A pixel takes the greatest coverage of all pieces, so that joins and crossings do not darken the rim.</remarks>
internal static class StrokeRasterizer
{
    public static Mask Stroke(IReadOnlyList<IReadOnlyList<PointD>> lines, double width, PixelBox clip)
    {
        double radius = width / 2;
        Mask mask = new(PixelBox.Around(lines.SelectMany(line => line), radius + 1).Intersect(clip));
        if (mask.Box.IsEmpty)
        {
            return mask;
        }

        foreach (IReadOnlyList<PointD> line in lines)
        {
            Line(mask, line, radius);
        }

        return mask;
    }

    private static void Line(Mask mask, IReadOnlyList<PointD> line, double radius)
    {
        double total = Length(line);
        double done = 0;
        for (int i = 1; i < line.Count; i++)
        {
            double length = line[i - 1].DistanceTo(line[i]);
            if (length > 0)
            {
                // A round join close to an end of the line must not stick out beyond that end.
                PointD? start = done < radius ? line[0] : null;
                PointD? end = total - done - length < radius ? line[^1] : null;
                Piece(mask, line[i - 1], line[i], length, radius, start, end);
            }

            done += length;
        }
    }

    private static double Length(IReadOnlyList<PointD> line)
    {
        double total = 0;
        for (int i = 1; i < line.Count; i++)
        {
            total += line[i - 1].DistanceTo(line[i]);
        }

        return total;
    }

    private static void Piece(Mask mask, PointD from, PointD to, double length, double radius, PointD? lineStart, PointD? lineEnd)
    {
        PixelBox box = PixelBox.Around([from, to], radius + 1).Intersect(mask.Box);
        double dx = (to.X - from.X) / length;
        double dy = (to.Y - from.Y) / length;
        double startsAt = lineStart is { } a ? (a.X - from.X) * dx + (a.Y - from.Y) * dy : double.NegativeInfinity;
        double endsAt = lineEnd is { } b ? (b.X - from.X) * dx + (b.Y - from.Y) * dy : double.PositiveInfinity;
        for (int y = box.Top; y < box.Bottom; y++)
        {
            (int left, int right) = Span(box, from, dx, dy, y + 0.5, radius + 1);
            for (int x = left; x < right; x++)
            {
                double along = (x + 0.5 - from.X) * dx + (y + 0.5 - from.Y) * dy;
                double across = (y + 0.5 - from.Y) * dx - (x + 0.5 - from.X) * dy;
                double within = Math.Clamp(along - startsAt + 0.5, 0, 1) * Math.Clamp(endsAt - along + 0.5, 0, 1);
                ref float value = ref mask.Values[(y - mask.Box.Top) * mask.Box.Width + x - mask.Box.Left];
                value = Math.Max(value, (float)(within * Coverage(along, across, length, radius)));
            }
        }
    }

    // Only a part of each row is near a long slanted piece.
    private static (int Left, int Right) Span(PixelBox box, PointD from, double dx, double dy, double y, double reach)
    {
        if (Math.Abs(dy) < 0.05)
        {
            return (box.Left, box.Right);
        }

        double middle = from.X + (y - from.Y) / dy * dx;
        double half = reach / Math.Abs(dy);
        return (Math.Max(box.Left, (int)Math.Floor(Math.Max(middle - half, box.Left)) - 1), Math.Min(box.Right, (int)Math.Ceiling(Math.Min(middle + half, box.Right)) + 1));
    }

    private static double Coverage(double along, double across, double length, double radius)
    {
        double beyond = Math.Max(0, Math.Max(-along, along - length));
        double distance = beyond > 0 ? Math.Sqrt(across * across + beyond * beyond) : Math.Abs(across);
        // A line thinner than a pixel covers at most its width.
        return Math.Min(Math.Clamp(radius + 0.5 - distance, 0, 1), 2 * radius);
    }
}
