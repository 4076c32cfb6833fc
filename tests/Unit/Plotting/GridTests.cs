using Shouldly;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class GridTests
{
    private static readonly double[,] Map = { { 0.2, 0.8 }, { 0.6, 0.4 } };

    [Fact]
    public void AttentionMaps_ShareOneScaleFromZeroToOneAndOneBar()
    {
        Figure grid = Chart.AttentionMaps(new[] { Map, Map, Map });

        grid.Layout.ColorAxis.ShouldNotBeNull();
        (grid.Layout.ColorAxis.Min, grid.Layout.ColorAxis.Max).ShouldBe((0, 1));
        grid.Layout.ColorAxis.ColorBar.ShouldNotBeNull();
        grid.Data.Cast<HeatmapTrace>().ShouldAllBe(map => map.SharesColorAxis && map.ColorBar == null);
    }

    [Fact]
    public void TheSameSeriesInEveryChart_HasOneLegendEntry()
    {
        Figure chart = Chart.Combine(Chart.Line([1, 2], name: "truth"), Chart.Line([2, 1], name: "fit"));
        Figure other = Chart.Combine(Chart.Line([1, 2], name: "fit"), Chart.Point([0, 1], [2, 1], name: "fit"));

        Figure grid = Chart.Grid([chart, chart, other], 1, 3);

        grid.Data.Select(trace => trace.InLegend).ShouldBe([true, true, false, false, true, true]);
    }

    [Fact]
    public void OwnScales_KeepTheirBarsBesideTheirPlots()
    {
        Figure grid = Chart.Grid([Chart.Heatmap(Map), Chart.Heatmap(Map)], 1, 2);

        grid.Layout.ColorAxis.ShouldBeNull();
        var bars = grid.Data.Cast<HeatmapTrace>().Select(map => map.ColorBar.ShouldNotBeNull().X).ToArray();
        bars[0].ShouldBeInRange(grid.Layout.XAxes[0].Domain.End, grid.Layout.XAxes[1].Domain.Start);
        bars[1].ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Domains_FillThePageFromTopLeftWithoutOverlap()
    {
        Figure grid = Chart.Grid(Enumerable.Range(0, 5).Select(_ => Chart.Line([1, 2])), 2, 3);

        grid.Layout.XAxes.Length.ShouldBe(5);
        grid.Layout.XAxes[0].Domain.Start.ShouldBe(0);
        grid.Layout.XAxes[2].Domain.End.ShouldBe(1, 1e-9);
        grid.Layout.XAxes[0].Domain.End.ShouldBeLessThan(grid.Layout.XAxes[1].Domain.Start);
        grid.Layout.YAxes[0].Domain.End.ShouldBe(1, 1e-9);
        grid.Layout.YAxes[3].Domain.End.ShouldBeLessThan(grid.Layout.YAxes[0].Domain.Start);
        grid.Layout.YAxes[3].Domain.Start.ShouldBe(0);
    }

    [Fact]
    public void SharedAxes_KeepTextsOutside()
    {
        Figure grid = Chart.AttentionMaps(new double[2, 2, 2, 2]);

        grid.Layout.YAxes.Select(axis => axis.ShowTickLabels).ShouldBe([true, false, true, false]);
        grid.Layout.XAxes.Select(axis => axis.ShowTickLabels).ShouldBe([false, false, true, true]);
        grid.Layout.XAxes.Skip(1).ShouldAllBe(axis => axis.Matches == 1);
    }

    [Fact]
    public void Titles_StandAboveTheirSubplot()
    {
        Figure grid = Chart.Grid([Chart.Line([1, 2]), Chart.Line([1, 2])], 1, 2, ["a", "b"]);

        grid.Layout.Annotations.Select(a => (a.Text, a.XAxis, a.InDomain, a.Y)).ShouldBe([("a", 1, true, 1.0), ("b", 2, true, 1.0)]);
    }

    [Fact]
    public void Slices_ComeInOrder()
    {
        double[,,,] maps = new double[2, 3, 1, 2];
        maps[1, 2, 0, 1] = 0.5;
        maps[0, 1, 0, 0] = 0.25;

        Figure grid = Chart.AttentionMaps(maps);

        ((HeatmapTrace)grid.Data[5]).Z[0, 1].ShouldBe(0.5);
        ((HeatmapTrace)grid.Data[1]).Z[0, 0].ShouldBe(0.25);
        (grid.Data.Length, grid.Data[5].XAxis).ShouldBe((6, 6));
    }
}
