using System.Collections.Frozen;

namespace Workbook.Plotting.Fonts;

/// <summary>A weight of the font.</summary>
internal sealed record FontFace(
    int UnitsPerEm,
    int Ascent,
    int Descent,
    FrozenDictionary<int, Glyph> Glyphs,
    FrozenDictionary<(int Left, int Right), int> Kerning)
{
    private const int Replacement = 0xFFFD;

    /// <summary>The regular weight.</summary>
    public static FontFace Regular => FontFile.Faces.Value.Regular;

    /// <summary>The bold weight.</summary>
    public static FontFace Bold => FontFile.Faces.Value.Bold;

    /// <summary>The letters of a text, each with its distance from the start, in font units.</summary>
    public IEnumerable<(Glyph Glyph, int X)> Place(string text)
    {
        int x = 0;
        int previous = -1;
        foreach (var rune in text.EnumerateRunes())
        {
            x += Kerning.GetValueOrDefault((previous, rune.Value));
            Glyph glyph = Glyphs.GetValueOrDefault(rune.Value) ?? Glyphs[Replacement];
            yield return (glyph, x);
            x += glyph.Advance;
            previous = rune.Value;
        }
    }

    /// <summary>Width of a line of text in the unit of <paramref name="size"/>.</summary>
    public double Measure(string text, double size)
    {
        double width = 0;
        foreach ((Glyph glyph, int x) in Place(text))
        {
            width = x + glyph.Advance;
        }

        return width * size / UnitsPerEm;
    }
}
