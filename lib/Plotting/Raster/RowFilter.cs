namespace Workbook.Plotting.Raster;

/// <summary>PNG's row filters: a row as it is, or as the difference to what stands left of or above it.</summary>
internal static class RowFilter
{
    private const byte None = 0;
    private const byte Sub = 1;
    private const byte Up = 2;

    /// <summary>The rows, each with the number of its filter in front.</summary>
    public static byte[] Apply(byte[] rows, int stride, int bytesPerPixel)
    {
        int height = rows.Length / stride;
        byte[] filtered = new byte[rows.Length + height];
        byte[] above = new byte[stride];
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> row = rows.AsSpan(y * stride, stride);
            Filter(row, y == 0 ? above : rows.AsSpan((y - 1) * stride, stride), filtered.AsSpan(y * (stride + 1), stride + 1), bytesPerPixel);
        }

        return filtered;
    }

    private static void Filter(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> filtered, int bytesPerPixel)
    {
        Span<byte> target = filtered[1..];
        if (row.SequenceEqual(above))
        {
            filtered[0] = Up;
            return;
        }

        // Palette numbers are names, not amounts: their differences say nothing.
        if (bytesPerPixel == 1)
        {
            filtered[0] = None;
            row.CopyTo(target);
            return;
        }

        filtered[0] = Sub;
        row[..bytesPerPixel].CopyTo(target);
        for (int i = bytesPerPixel; i < row.Length; i++)
        {
            target[i] = (byte)(row[i] - row[i - bytesPerPixel]);
        }
    }
}
