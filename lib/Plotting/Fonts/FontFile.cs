using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Workbook.Plotting.Fonts;

/// <summary>Reads the embedded outlines; make_glyphs.py says how they are laid out.</summary>
internal static class FontFile
{
    public static Lazy<(FontFace Regular, FontFace Bold)> Faces { get; } = new(Load);

    private static (FontFace Regular, FontFace Bold) Load()
    {
        using Stream file = typeof(FontFile).Assembly.GetManifestResourceStream("DejaVuSans.glyphs")!;
        using ZLibStream unpacked = new(file, CompressionMode.Decompress);
        using MemoryStream memory = new();
        unpacked.CopyTo(memory);
        memory.Position = 0;
        using BinaryReader reader = new(memory, Encoding.UTF8);
        return (Face(reader), Face(reader));
    }

    private static FontFace Face(BinaryReader reader)
    {
        int unitsPerEm = reader.ReadUInt16();
        int ascent = reader.ReadInt16();
        int descent = reader.ReadInt16();
        var glyphs = Pairs(reader, r => KeyValuePair.Create((int)r.ReadUInt16(), Glyph(r)));
        var kerning = Pairs(reader, r => KeyValuePair.Create(((int)r.ReadUInt16(), (int)r.ReadUInt16()), (int)r.ReadInt16()));
        return new FontFace(unitsPerEm, ascent, descent, glyphs, kerning);
    }

    private static FrozenDictionary<TKey, TValue> Pairs<TKey, TValue>(BinaryReader reader, Func<BinaryReader, KeyValuePair<TKey, TValue>> one) where TKey : notnull
    {
        int count = reader.ReadUInt16();
        return Enumerable.Range(0, count).Select(_ => one(reader)).ToFrozenDictionary();
    }

    private static Glyph Glyph(BinaryReader reader)
    {
        int advance = reader.ReadUInt16();
        int contours = reader.ReadByte();
        return new Glyph(advance, [.. Enumerable.Range(0, contours).Select(_ => Contour(reader))]);
    }

    private static ImmutableArray<OutlinePoint> Contour(BinaryReader reader)
    {
        int count = reader.ReadUInt16();
        var points = ImmutableArray.CreateBuilder<OutlinePoint>(count);
        (int x, int y) = (0, 0);
        for (int i = 0; i < count; i++)
        {
            bool onCurve = reader.ReadByte() != 0;
            x += reader.ReadInt16();
            y += reader.ReadInt16();
            points.Add(new OutlinePoint(onCurve, x, y));
        }

        return points.MoveToImmutable();
    }
}
