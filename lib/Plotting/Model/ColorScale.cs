using System.Collections.Immutable;

namespace Workbook.Plotting;

/// <summary>Colours for numbers: stops from 0 to 1, straight lines in sRGB between them.</summary>
/// <param name="Stops">Position and colour, positions ascending, the first 0, the last 1.</param>
public sealed record ColorScale(ImmutableArray<(double Position, Rgb Color)> Stops)
{
    /// <summary>White to deep blue; lightness falls steadily, so it also reads in grey. The default for weights.</summary>
    public static ColorScale Blues { get; } = Even("#F7FAFD", "#DCE9F4", "#B7D2E8", "#86B3D6", "#5590BF", "#2E6BA1", "#164A7C", "#0A2A50");

    /// <summary>Light yellow over green to dark violet; more colour steps than <see cref="Blues"/>, lightness falls steadily.</summary>
    public static ColorScale Meadow { get; } = Even("#FBF3B4", "#D3E08A", "#97C785", "#55AB8A", "#2F8A90", "#336590", "#3D3F7E", "#321552");

    /// <summary>Blue over near-white to red-brown for signed data; use it with a range centred on 0.</summary>
    public static ColorScale BlueRed { get; } = Even("#123F7A", "#3F78B5", "#8DB6DA", "#F6F5F2", "#E9AE8A", "#C4633F", "#7C2114");

    /// <summary>White to black.</summary>
    public static ColorScale Greys { get; } = Even("#FFFFFF", "#000000");

    /// <summary>A scale whose colours lie at equal distances.</summary>
    /// <param name="colors">At least two colours, from the lowest number to the highest.</param>
    /// <exception cref="ArgumentException">Fewer than two colours.</exception>
    public static ColorScale Even(params Rgb[] colors)
    {
        ArgumentNullException.ThrowIfNull(colors);
        if (colors.Length < 2)
        {
            throw PlotErrors.TooFewColors(colors.Length);
        }

        return new ColorScale([.. colors.Select((color, i) => ((double)i / (colors.Length - 1), color))]);
    }

    /// <summary>The colour of a position; positions outside 0–1 get the end colours.</summary>
    public Rgb At(double position)
    {
        for (int i = 1; i < Stops.Length; i++)
        {
            (double end, Rgb color) = Stops[i];
            if (position <= end)
            {
                (double start, Rgb from) = Stops[i - 1];
                return from.Mix(color, Math.Clamp((position - start) / (end - start), 0, 1));
            }
        }

        return Stops[^1].Color;
    }
}
