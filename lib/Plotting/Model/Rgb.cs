using System.Globalization;

namespace Workbook.Plotting;

/// <summary>An opaque colour with 8 bits per channel, sRGB.</summary>
/// <param name="R">Red, 0–255.</param>
/// <param name="G">Green, 0–255.</param>
/// <param name="B">Blue, 0–255.</param>
public readonly record struct Rgb(byte R, byte G, byte B)
{
    /// <summary>Black.</summary>
    public static Rgb Black { get; } = new(0, 0, 0);

    /// <summary>White.</summary>
    public static Rgb White { get; } = new(255, 255, 255);

    /// <summary>The colour as CSS and Plotly write it: <c>rgb(0,114,178)</c>.</summary>
    public string Css => string.Create(CultureInfo.InvariantCulture, $"rgb({R},{G},{B})");

    /// <summary>The colour of a six-digit hexadecimal code, so that <c>color: "#0072B2"</c> reads well in a cell.</summary>
    /// <exception cref="ArgumentException">The text is not <c>#</c> and six hexadecimal digits.</exception>
    public static implicit operator Rgb(string hex) => FromHex(hex);

    /// <summary>The colour of a six-digit hexadecimal code such as <c>#0072B2</c>.</summary>
    /// <exception cref="ArgumentException">The text is not <c>#</c> and six hexadecimal digits.</exception>
    public static Rgb FromHex(string hex)
    {
        ArgumentNullException.ThrowIfNull(hex);
        return hex.Length == 7 && hex[0] == '#' && uint.TryParse(hex.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value)
            ? new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : throw PlotErrors.BadColor(hex);
    }

    /// <summary>Relative luminance, 0 (black) to 1 (white).</summary>
    /// <remarks>WCAG 2.2, "relative luminance".</remarks>
    public double Luminance => 0.2126 * Linear(R) + 0.7152 * Linear(G) + 0.0722 * Linear(B);

    /// <summary>Black or white, whichever stands out more against this colour.</summary>
    /// <remarks>WCAG 2.2, "contrast ratio": both ratios are equal at luminance 0.179.</remarks>
    public Rgb Contrasting => Luminance > 0.179 ? Black : White;

    /// <summary>The colour on the straight way from this one to another.</summary>
    /// <param name="other">The colour at <paramref name="share"/> 1.</param>
    /// <param name="share">0–1.</param>
    public Rgb Mix(Rgb other, double share) => new(Between(R, other.R, share), Between(G, other.G, share), Between(B, other.B, share));

    private static byte Between(byte from, byte to, double share) => (byte)Math.Round(from + (to - from) * share, MidpointRounding.AwayFromZero);

    private static double Linear(byte channel)
    {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
