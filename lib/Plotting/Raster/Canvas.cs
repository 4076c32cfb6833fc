namespace Workbook.Plotting.Raster;

/// <summary>An opaque picture, three bytes per pixel, white at first.</summary>
internal sealed class Canvas
{
    // Fewer shades at the rims of shapes: not seen, but the file is smaller.
    private const float Shades = 16;

    public Canvas(int width, int height)
    {
        Box = new PixelBox(0, 0, width, height);
        Pixels = new byte[width * height * 3];
        Pixels.AsSpan().Fill(255);
    }

    public PixelBox Box { get; }

    /// <summary>Red, green, blue, row by row.</summary>
    public byte[] Pixels { get; }

    /// <summary>The colour of one pixel.</summary>
    public Rgb this[int x, int y] => new(Pixels[At(x, y)], Pixels[At(x, y) + 1], Pixels[At(x, y) + 2]);

    /// <summary>Fills whole pixels.</summary>
    public void Fill(PixelBox box, Rgb color, double opacity = 1)
    {
        box = box.Intersect(Box);
        if (opacity >= 1)
        {
            Cover(box, color);
            return;
        }

        for (int y = box.Top; y < box.Bottom; y++)
        {
            for (int x = box.Left; x < box.Right; x++)
            {
                Blend(At(x, y), color, (float)opacity);
            }
        }
    }

    /// <summary>Lays a colour over the picture where a shape covers it.</summary>
    public void Draw(Mask mask, Rgb color, double opacity = 1)
    {
        PixelBox box = mask.Box.Intersect(Box);
        for (int y = box.Top; y < box.Bottom; y++)
        {
            int source = (y - mask.Box.Top) * mask.Box.Width + box.Left - mask.Box.Left;
            int target = At(box.Left, y);
            for (int x = box.Left; x < box.Right; x++, source++, target += 3)
            {
                float coverage = MathF.Round(mask.Values[source] * Shades) / Shades;
                if (coverage > 0)
                {
                    Blend(target, color, coverage * (float)opacity);
                }
            }
        }
    }

    private void Cover(PixelBox box, Rgb color)
    {
        if (box.IsEmpty)
        {
            return;
        }

        Span<byte> first = Pixels.AsSpan(At(box.Left, box.Top), box.Width * 3);
        for (int i = 0; i < first.Length; i += 3)
        {
            (first[i], first[i + 1], first[i + 2]) = (color.R, color.G, color.B);
        }

        for (int y = box.Top + 1; y < box.Bottom; y++)
        {
            first.CopyTo(Pixels.AsSpan(At(box.Left, y), first.Length));
        }
    }

    private int At(int x, int y) => (y * Box.Width + x) * 3;

    private void Blend(int at, Rgb color, float share)
    {
        Pixels[at] = Mix(Pixels[at], color.R, share);
        Pixels[at + 1] = Mix(Pixels[at + 1], color.G, share);
        Pixels[at + 2] = Mix(Pixels[at + 2], color.B, share);
    }

    private static byte Mix(byte below, byte above, float share) => (byte)(below + (above - below) * share + 0.5f);
}
