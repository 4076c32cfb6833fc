using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Workbook.Plotting;
using Workbook.Plotting.Raster;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class RasterTests
{
    private static readonly PixelBox Page = new(0, 0, 64, 64);

    [Fact]
    public void Coverage_SumsToTheAreaOfTheTriangle() =>
        Prop.ForAll<(byte, byte), (byte, byte), (byte, byte)>((a, b, c) =>
        {
            PointD[] corners = [Corner(a), Corner(b), Corner(c)];
            double area = Math.Abs((corners[1].X - corners[0].X) * (corners[2].Y - corners[0].Y) - (corners[2].X - corners[0].X) * (corners[1].Y - corners[0].Y)) / 2;
            return Math.Abs(PolygonRasterizer.Fill([corners], Page).Values.Sum(value => (double)value) - area) < 0.01;
        }).Holds();

    [Fact]
    public void OppositeContours_MakeHoles()
    {
        PointD[] outer = [new(0, 0), new(10, 0), new(10, 10), new(0, 10)];
        PointD[] hole = [new(2, 2), new(2, 8), new(8, 8), new(8, 2)];

        PolygonRasterizer.Fill([outer, hole], Page).Values.Sum().ShouldBe(64, 0.001);
        PolygonRasterizer.Fill([outer, outer], Page).Values.Sum().ShouldBe(100, 0.001);
    }

    [Fact]
    public void ClippedPolygon_CoversWhatIsInside() =>
        PolygonRasterizer.Fill([[new(-50, -50), new(200, -50), new(200, 32), new(-50, 32)]], Page).Values.Sum().ShouldBe(64 * 32, 0.01);

    [Fact]
    public void Stroke_HasLengthTimesWidth()
    {
        Mask straight = StrokeRasterizer.Stroke([[new(10, 20), new(50, 20)]], 4, Page);
        Mask slanted = StrokeRasterizer.Stroke([[new(10, 10), new(40, 50)]], 4, Page);

        straight.Values.Sum().ShouldBe(160, 1);
        slanted.Values.Sum().ShouldBe(200, 4);
    }

    [Fact]
    public void Stroke_HasTheSameAreaAtEveryAngle() =>
        Prop.ForAll<ushort, byte, byte>((turn, thickness, size) =>
        {
            (double sin, double cos) = Math.SinCos(turn * 2 * Math.PI / ushort.MaxValue);
            double width = 1 + thickness / 50.0;
            double half = 1 + size / 13.0;
            Mask mask = StrokeRasterizer.Stroke([[new(32 - half * cos, 32 - half * sin), new(32 + half * cos, 32 + half * sin)]], width, Page);
            return Math.Abs(mask.Values.Sum(value => (double)value) - 2 * half * width) < 1.5;
        }).Holds();

    [Fact]
    public void ShortNearlyLevelStroke_IsFilledThroughout() =>
        StrokeRasterizer.Stroke([[new(20, 20), new(26, 20.4)]], 4, Page).Values.Sum().ShouldBe(6 * 4, 0.6);

    [Fact]
    public void ManyShortPieces_LookLikeOneLine()
    {
        PointD[] pieces = [.. Enumerable.Range(0, 81).Select(i => new PointD(10 + i * 0.5, 20))];

        StrokeRasterizer.Stroke([pieces], 3, Page).Values.Sum().ShouldBe(StrokeRasterizer.Stroke([[pieces[0], pieces[^1]]], 3, Page).Values.Sum(), 0.5);
    }

    [Fact]
    public void Dashes_HaveTheirPattern()
    {
        var dashes = Dasher.Cut([new(0, 0), new(7, 0), new(20, 0)], [4, 2]).ToArray();

        dashes.Select(dash => (dash[0].X, dash[^1].X)).ShouldBe([(0, 4), (6, 10), (12, 16), (18, 20)]);
        dashes[1].Count.ShouldBe(3);
    }

    [Fact]
    public void ClippedLine_KeepsWhatIsInTheBox()
    {
        PointD[] zigzag = [new(-100, 32), new(32, 32), new(32, 1e30), new(40, 40), new(200, 40)];

        var parts = LineClipper.Clip(zigzag, Page, room: 0).ToArray();

        parts.Select(part => part.ToArray()).ShouldBe(
        [
            [new(0, 32), new(32, 32), new(32, 64)],
            [new(40, 64), new(40, 40), new(64, 40)],
        ]);
    }

    [Fact]
    public void LineInsideTheBox_IsNotChangedByClipping()
    {
        PointD[] line = [new(1, 2), new(3.3, 4.7), new(60, 64)];

        LineClipper.Clip(line, Page, room: 0).ShouldHaveSingleItem().ShouldBe(line);
    }

    [Fact]
    public void LineBesideTheBox_LeavesNothing() =>
        LineClipper.Clip([new(-10, 5), new(5, -10), new(90, -10)], Page, room: 0).Where(part => part.Count > 0).ShouldBeEmpty();

    [Fact(Timeout = 20_000)]
    public async Task DashedLineThatRunsOff_IsDrawnInTime() =>
        (await Task.Run(() => Chart.Line([0, 1, 2], [0.5, 1e30, 0.2], dash: Dash.Dashed).WithYAxisStyle(range: (0, 1)).ToPng(), TestContext.Current.CancellationToken))
            .ShouldNotBeEmpty();

    private static PointD Corner((byte X, byte Y) corner) => new(corner.X / 4.0, corner.Y / 4.0);
}
