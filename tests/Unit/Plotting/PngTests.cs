using Shouldly;
using Workbook.Plotting;
using Workbook.Plotting.Raster;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class PngTests
{
    public static TheoryData<string> Names => [.. Gallery.Figures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Picture_IsAValidFileOfTwiceTheSize(string name)
    {
        Figure figure = Gallery.Figures[name]();
        TestPng png = TestPng.Of(figure);

        (png.Width, png.Height).ShouldBe((figure.Layout.Width * 2, figure.Layout.Height * 2));
        png.Chunks[0].ShouldBe("IHDR");
        png.Chunks[^1].ShouldBe("IEND");
        Enumerable.Range(0, png.Width).ShouldAllBe(x => png[x, 0] == Rgb.White && png[x, png.Height - 1] == Rgb.White, "Nothing may touch the edge.");
        Enumerable.Range(0, png.Height).ShouldAllBe(y => png[0, y] == Rgb.White && png[png.Width - 1, y] == Rgb.White, "Nothing may touch the edge.");
    }

    [Fact]
    public void SameFigure_GivesTheSameBytes() =>
        Gallery.Figures["AttentionMaps.List"]().ToPng().ShouldBe(Gallery.Figures["AttentionMaps.List"]().ToPng());

    [Fact]
    public void FourHeatMaps_StayUnder40Kilobytes()
    {
        Random random = new(1);
        double[,] Map()
        {
            double[,] map = new double[10, 10];
            for (int i = 0; i < 100; i++)
            {
                map[i / 10, i % 10] = random.NextDouble();
            }

            return map;
        }

        Figure figure = Chart.AttentionMaps(new[] { Map(), Map(), Map(), Map() }, titles: ["head 1", "head 2", "head 3", "head 4"]);

        figure.ToPng().Length.ShouldBeLessThan(40_000);
    }

    [Fact]
    public void ManyColors_BecomeTrueColorAndComeBackExactly()
    {
        Canvas canvas = new(64, 64);
        for (int i = 0; i < 64 * 64; i++)
        {
            canvas.Fill(new PixelBox(i % 64, i / 64, i % 64 + 1, i / 64 + 1), new Rgb((byte)(i % 251), (byte)(i % 127 * 2), (byte)(i / 16)));
        }

        TestPng png = TestPng.Read(PngEncoder.Encode(canvas, 3780));

        png.Chunks.ShouldNotContain("PLTE");
        Enumerable.Range(0, 64 * 64).ShouldAllBe(i => png[i % 64, i / 64] == canvas[i % 64, i / 64]);
    }

    [Fact]
    public void FewColors_ComeBackExactlyFromAPalette()
    {
        Canvas canvas = new(16, 16);
        canvas.Fill(new PixelBox(2, 3, 9, 12), new Rgb(1, 2, 3));

        TestPng png = TestPng.Read(PngEncoder.Encode(canvas, 3780));

        png.Chunks.ShouldContain("PLTE");
        Enumerable.Range(0, 256).ShouldAllBe(i => png[i % 16, i / 16] == canvas[i % 16, i / 16]);
    }

    [Fact]
    public void ShadesAtRims_AreMergedAndAreasKept()
    {
        Canvas canvas = new(400, 100);
        for (int i = 0; i < 300; i++)
        {
            canvas.Fill(new PixelBox(i, 0, i + 1, 1), new Rgb((byte)(i % 256), (byte)(i / 2), 0));
        }

        canvas.Fill(new PixelBox(0, 50, 400, 100), new Rgb(10, 20, 30));
        TestPng png = TestPng.Read(PngEncoder.Encode(canvas, 3780));

        png.Chunks.ShouldContain("PLTE");
        png[200, 70].ShouldBe(new Rgb(10, 20, 30));
        Enumerable.Range(0, 300).ShouldAllBe(i => Math.Abs(png[i, 0].R - canvas[i, 0].R) <= 28);
    }
}
