using Shouldly;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class PictureTests
{
    private static readonly Rgb Red = "#FF0000";

    [Fact]
    public void Bars_StandInOrderAndTheirHeightsAreProportional()
    {
        TestPng png = TestPng.Of(Chart.Column(["a", "b", "c"], [1, 3, 2], color: Red));

        var byColumn = png.Find(Red).GroupBy(p => p.X).ToDictionary(g => g.Key, g => g.Count());
        int[] heights = [.. Runs(byColumn.Keys.Order()).Select(run => byColumn[(run.First + run.Last) / 2])];
        heights.Length.ShouldBe(3);
        (heights[1] / (double)heights[0]).ShouldBe(3, 0.05);
        (heights[2] / (double)heights[0]).ShouldBe(2, 0.05);
    }

    [Fact]
    public void LyingBars_HaveTheFirstOnTop()
    {
        TestPng png = TestPng.Of(Chart.Bar(["short", "long"], [1, 2], color: Red));

        var rows = png.Find(Red).GroupBy(p => p.Y).OrderBy(g => g.Key).ToArray();
        (rows[^1].Count() / (double)rows[0].Count()).ShouldBe(2, 0.05);
    }

    [Fact]
    public void DarkestCell_IsWhereTheGreatestNumberIs()
    {
        double[,] map = new double[4, 4];
        map[1, 3] = 1;
        TestPng png = TestPng.Of(Chart.Heatmap(map, showScale: false));

        Rgb dark = ColorScale.Blues.At(1);
        var cell = png.Find(dark).ToArray();
        var light = png.Find(ColorScale.Blues.At(0), 1).ToArray();
        double column = (cell.Average(p => p.X) - light.Min(p => p.X)) / (cell.Max(p => p.X) - light.Min(p => p.X) + 1.0);
        double row = (cell.Average(p => p.Y) - light.Min(p => p.Y)) / (light.Max(p => p.Y) - light.Min(p => p.Y) + 1.0);
        column.ShouldBe(3.5 / 4, 0.02);
        row.ShouldBe(1.5 / 4, 0.02);
    }

    [Fact]
    public void ValueText_IsWhiteOnDarkAndBlackOnLight()
    {
        TestPng png = TestPng.Of(Chart.Heatmap(new double[,] { { 0, 1 } }, zmin: 0, zmax: 1, showValues: true, showScale: false));

        var dark = png.Find(ColorScale.Blues.At(1)).ToArray();
        (int left, int right, int top, int bottom) = (dark.Min(p => p.X), dark.Max(p => p.X), dark.Min(p => p.Y), dark.Max(p => p.Y));
        png.Find(Rgb.White, 20).Count(p => p.X > left + 4 && p.X < right - 4 && p.Y > top + 4 && p.Y < bottom - 4).ShouldBeGreaterThan(20);
        png.Find(Rgb.Black, 20).Count(p => p.X < left - 4 && p.Y > top && p.Y < bottom).ShouldBeGreaterThan(20);
        png.Find(Rgb.Black, 0).Count(p => p.X > left && p.Y > top && p.Y < bottom).ShouldBe(0);
    }

    [Fact]
    public void MissingCells_StayWhite()
    {
        TestPng png = TestPng.Of(Chart.Heatmap(new[,] { { 1, double.NaN, 1 } }, zmin: 0, zmax: 1, showScale: false));

        var dark = png.Find(ColorScale.Blues.At(1)).ToArray();
        png[(dark.Min(p => p.X) + dark.Max(p => p.X)) / 2, (dark.Min(p => p.Y) + dark.Max(p => p.Y)) / 2].ShouldBe(Rgb.White);
    }

    [Fact]
    public void Line_RunsFromLowerLeftToUpperRight()
    {
        var pixels = TestPng.Of(Chart.Line([0, 1], [0, 1], color: Red)).Find(Red, 40).ToArray();

        pixels.MinBy(p => p.X).Y.ShouldBeGreaterThan(pixels.MaxBy(p => p.X).Y + 300);
    }

    [Fact]
    public void NotANumber_LeavesAGapInTheLine()
    {
        var columns = TestPng.Of(Chart.Line([0, 1, 2, 3, 4, 5], [1, 1, double.NaN, double.NaN, 1, 1], color: Red)).Find(Red, 40).Select(p => p.X).Distinct().Order();

        Runs(columns).Count().ShouldBe(2);
    }

    [Fact]
    public void DashedLine_HasManyGaps()
    {
        var columns = TestPng.Of(Chart.Line([0, 1], [1, 1], color: Red, dash: Dash.Dashed)).Find(Red, 40).Select(p => p.X).Distinct().Order();

        Runs(columns).Count().ShouldBeGreaterThan(10);
    }

    [Fact]
    public void DataOutsideTheRange_IsClipped()
    {
        var inside = TestPng.Of(Chart.Line([0, 1], [-100, 100], color: Red).WithYAxisStyle(range: (0, 1))).Find(Red, 40).ToArray();

        inside.ShouldNotBeEmpty();
        inside.Min(p => p.Y).ShouldBeGreaterThan(10);
        inside.Max(p => p.Y).ShouldBeLessThan(720 - 40);
    }

    [Fact]
    public void Legend_StandsBesideTheData()
    {
        TestPng png = TestPng.Of(Chart.Combine(Chart.Line([0, 1], [0, 1], name: "a", color: Red), Chart.Line([0, 1], [1, 0], name: "b")));

        int[][] runs = [.. Runs(png.Find(Red, 40).Select(p => p.X).Distinct().Order()).Select(run => new[] { run.First, run.Last })];
        runs.Length.ShouldBe(2);
        (runs[1][1] - runs[1][0]).ShouldBeInRange(60, 72);
    }

    private static IEnumerable<(int First, int Last)> Runs(IEnumerable<int> ascending)
    {
        int[] all = [.. ascending];
        int start = 0;
        for (int i = 1; i <= all.Length; i++)
        {
            if (i == all.Length || all[i] > all[i - 1] + 2)
            {
                yield return (all[start], all[i - 1]);
                start = i;
            }
        }
    }
}
