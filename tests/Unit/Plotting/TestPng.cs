using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Shouldly;
using Workbook.Plotting;

namespace Workbook.Tests.Plotting;

/// <summary>A small PNG reader of its own: checks signature and check sums, and unpacks 8-bit palette and true-colour pictures.</summary>
internal sealed class TestPng
{
    private readonly byte[] _palette = [];
    private readonly byte[] _rows;
    private readonly int _bytesPerPixel;

    private TestPng(byte[] file)
    {
        file[..8].ShouldBe([137, 80, 78, 71, 13, 10, 26, 10]);
        using MemoryStream packed = new();
        int at = 8;
        while (at < file.Length)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            string type = Encoding.ASCII.GetString(file, at + 4, 4);
            byte[] data = file[(at + 8)..(at + 8 + length)];
            BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at + 8 + length)).ShouldBe(CheckSum(file.AsSpan(at + 4, length + 4)), type);
            Chunks.Add(type);
            switch (type)
            {
                case "IHDR":
                    (Width, Height) = (BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(4)));
                    data[8].ShouldBe((byte)8);
                    _bytesPerPixel = data[9] == 3 ? 1 : 3;
                    break;
                case "PLTE":
                    _palette = data;
                    break;
                case "IDAT":
                    packed.Write(data);
                    break;
            }

            at += length + 12;
        }

        packed.Position = 0;
        _rows = Unfilter(packed);
    }

    public List<string> Chunks { get; } = [];

    public int Width { get; }

    public int Height { get; }

    public static TestPng Of(Figure figure) => new(figure.ToPng());

    public static TestPng Read(byte[] file) => new(file);

    public Rgb this[int x, int y]
    {
        get
        {
            int at = (y * Width + x) * _bytesPerPixel;
            ReadOnlySpan<byte> color = _bytesPerPixel == 1 ? _palette.AsSpan(_rows[at] * 3, 3) : _rows.AsSpan(at, 3);
            return new Rgb(color[0], color[1], color[2]);
        }
    }

    /// <summary>All pixels of about this colour.</summary>
    public IEnumerable<(int X, int Y)> Find(Rgb color, int tolerance = 3) =>
        from y in Enumerable.Range(0, Height)
        from x in Enumerable.Range(0, Width)
        let pixel = this[x, y]
        where Math.Abs(pixel.R - color.R) <= tolerance && Math.Abs(pixel.G - color.G) <= tolerance && Math.Abs(pixel.B - color.B) <= tolerance
        select (x, y);

    private byte[] Unfilter(Stream packed)
    {
        using ZLibStream zlib = new(packed, CompressionMode.Decompress);
        using MemoryStream memory = new();
        zlib.CopyTo(memory);
        byte[] filtered = memory.ToArray();
        int stride = Width * _bytesPerPixel;
        filtered.Length.ShouldBe((stride + 1) * Height);
        byte[] rows = new byte[stride * Height];
        for (int i = 0; i < rows.Length; i++)
        {
            (int y, int x) = (i / stride, i % stride);
            byte left = x >= _bytesPerPixel ? rows[i - _bytesPerPixel] : (byte)0;
            byte above = y > 0 ? rows[i - stride] : (byte)0;
            byte predicted = filtered[y * (stride + 1)] switch { 0 => 0, 1 => left, 2 => above, var other => throw new InvalidDataException($"filter {other}") };
            rows[i] = (byte)(filtered[y * (stride + 1) + 1 + x] + predicted);
        }

        return rows;
    }

    private static uint CheckSum(ReadOnlySpan<byte> data)
    {
        uint sum = 0xFFFFFFFF;
        foreach (byte value in data)
        {
            for (int bit = 0; bit < 8; bit++)
            {
                bool odd = ((sum ^ (uint)(value >> bit)) & 1) != 0;
                sum = (sum >> 1) ^ (odd ? 0xEDB88320 : 0);
            }
        }

        return ~sum;
    }
}
