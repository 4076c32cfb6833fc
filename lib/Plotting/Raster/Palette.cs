namespace Workbook.Plotting.Raster;

/// <summary>The colours of a picture, and per pixel which of them it has.</summary>
/// <param name="Colors">Red, green, blue per colour.</param>
/// <param name="Indices">A colour number per pixel.</param>
/// <remarks>
/// A picture with more than 256 colours has most of them at the rims of shapes, a few pixels each. The frequent
/// colours stay all but exact; the rare ones take the nearest of these, where a larger difference is not seen.
/// </remarks>
internal sealed record Palette(byte[] Colors, byte[] Indices)
{
    private const int Limit = 256;

    // A colour of fewer pixels than this is a rim, unless such colours fill a good part of the picture.
    private const int Rare = 24;
    private const double LargestRareShare = 0.1;

    // Largest change of a channel, in areas and at rims. Areas change as little as fits, or smooth shades turn to steps.
    private const int AreaTolerance = 3;
    private const int RimTolerance = 28;

    /// <summary>The palette of a picture, or null when 256 colours cannot stand for it.</summary>
    public static Palette? Of(byte[] pixels)
    {
        Dictionary<int, int> counts = Count(pixels);
        int rimTolerance = counts.Values.Where(count => count < Rare).Sum() < LargestRareShare * pixels.Length / 3 ? RimTolerance : 0;
        // Ties go by the colour itself, so that the same picture gives the same file everywhere.
        (int Color, int Count)[] frequent = [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];
        if (frequent.Length <= Limit)
        {
            return Of(pixels, frequent, 0, 0);
        }

        return Enumerable.Range(0, AreaTolerance + 1)
            .Select(tolerance => Of(pixels, frequent, tolerance, Math.Max(tolerance, rimTolerance)))
            .FirstOrDefault(palette => palette is not null);
    }

    private static Palette? Of(byte[] pixels, (int Color, int Count)[] frequent, int areaTolerance, int rimTolerance)
    {
        List<int> kept = [];
        Dictionary<int, byte> numbers = [];
        foreach ((int color, int count) in frequent)
        {
            int nearest = Nearest(kept, color, count < Rare ? rimTolerance : areaTolerance);
            if (nearest < 0)
            {
                if (kept.Count == Limit)
                {
                    return null;
                }

                nearest = kept.Count;
                kept.Add(color);
            }

            numbers.Add(color, (byte)nearest);
        }

        return new Palette([.. kept.SelectMany(color => new[] { (byte)(color >> 16), (byte)(color >> 8), (byte)color })], Number(pixels, numbers));
    }

    private static Dictionary<int, int> Count(byte[] pixels)
    {
        Dictionary<int, int> counts = [];
        int start = 0;
        int last = pixels.Length / 3 - 1;
        for (int i = 0; i <= last; i++)
        {
            // One entry per run of equal pixels: a plot is mostly runs.
            if (i == last || Color(pixels, i) != Color(pixels, i + 1))
            {
                int color = Color(pixels, i);
                counts[color] = counts.GetValueOrDefault(color) + i + 1 - start;
                start = i + 1;
            }
        }

        return counts;
    }

    private static byte[] Number(byte[] pixels, Dictionary<int, byte> numbers)
    {
        byte[] indices = new byte[pixels.Length / 3];
        int previous = -1;
        byte number = 0;
        for (int i = 0; i < indices.Length; i++)
        {
            int color = Color(pixels, i);
            if (color != previous)
            {
                number = numbers[color];
                previous = color;
            }

            indices[i] = number;
        }

        return indices;
    }

    private static int Nearest(List<int> kept, int color, int tolerance)
    {
        int nearest = -1;
        int least = tolerance + 1;
        for (int i = 0; i < kept.Count; i++)
        {
            int distance = Distance(kept[i], color);
            if (distance < least)
            {
                (nearest, least) = (i, distance);
            }
        }

        return nearest;
    }

    private static int Distance(int a, int b) => Math.Max(
        Math.Abs((a >> 16) - (b >> 16)),
        Math.Max(Math.Abs(((a >> 8) & 255) - ((b >> 8) & 255)), Math.Abs((a & 255) - (b & 255))));

    private static int Color(byte[] pixels, int i) => (pixels[3 * i] << 16) | (pixels[3 * i + 1] << 8) | pixels[3 * i + 2];
}
