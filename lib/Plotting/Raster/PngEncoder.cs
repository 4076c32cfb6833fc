using System.Buffers.Binary;
using System.IO.Compression;

namespace Workbook.Plotting.Raster;

/// <summary>A picture → PNG: with a palette when 256 colours do, else in true colour.</summary>
/// <remarks>PNG specification, third edition.</remarks>
internal static class PngEncoder
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="canvas">The picture.</param>
    /// <param name="pixelsPerMetre">Density, so that programs that heed it show the size meant.</param>
    public static byte[] Encode(Canvas canvas, int pixelsPerMetre)
    {
        Palette? palette = Palette.Of(canvas.Pixels);
        using MemoryStream png = new();
        png.Write(Signature);
        Chunk(png, "IHDR", Header(canvas.Box, palette is not null));
        Chunk(png, "pHYs", Density(pixelsPerMetre));
        if (palette is not null)
        {
            Chunk(png, "PLTE", palette.Colors);
        }

        byte[] rows = palette is null
            ? RowFilter.Apply(canvas.Pixels, canvas.Box.Width * 3, bytesPerPixel: 3)
            : RowFilter.Apply(palette.Indices, canvas.Box.Width, bytesPerPixel: 1);
        Chunk(png, "IDAT", Compress(rows));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Header(PixelBox box, bool indexed)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, box.Width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), box.Height);
        header[8] = 8;
        header[9] = (byte)(indexed ? 3 : 2);
        return header;
    }

    private static byte[] Density(int pixelsPerMetre)
    {
        byte[] density = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(density, pixelsPerMetre);
        BinaryPrimitives.WriteInt32BigEndian(density.AsSpan(4), pixelsPerMetre);
        density[8] = 1;
        return density;
    }

    private static byte[] Compress(byte[] rows)
    {
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        return packed.ToArray();
    }

    private static void Chunk(Stream png, string type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] typed = new byte[4 + data.Length];
        System.Text.Encoding.ASCII.GetBytes(type, typed);
        data.CopyTo(typed.AsSpan(4));
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(typed);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Of(typed));
        png.Write(number);
    }
}
