using Shouldly;
using Workbook.Attention;
using Workbook.Plotting;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention;

[Collection(TorchCollection.Name)]
public sealed class AttentionFiguresTests
{
    [Fact]
    public void WeightMap_HasTheWeightsOnTheStatedScale()
    {
        using Tensor weights = tensor(new[] { 0.2f, 0.8f, 1, 0, 0, 1 }).view(3, 2);

        Figure figure = weights.WeightMap("weights", top: 0.5);

        HeatmapTrace map = figure.Data.ShouldHaveSingleItem().ShouldBeOfType<HeatmapTrace>();
        (map.ZMin, map.ZMax).ShouldBe((0, 0.5));
        (map.Z.Rows, map.Z.Columns).ShouldBe((3, 2));
        map.Z[0, 1].ShouldBe(0.8);
        (figure.Layout.XAxes[0].Title, figure.Layout.YAxes[0].Title).ShouldBe(("keys", "queries"));
    }

    [Fact]
    public void WeightMap_OfAVectorOrWithoutAScale_IsAnError()
    {
        using var scope = NewDisposeScope();

        Should.Throw<ArgumentException>(() => zeros(3).WeightMap("weights")).Message.ShouldBe("Table: a tensor must have the shape (rows, columns), not (3).");
        Should.Throw<ArgumentException>(() => zeros(3, 3).WeightMap("weights", 0)).Message.ShouldBe("WeightMap: top must be positive and finite, not 0.");
    }

    [Theory]
    [InlineData(new long[] { 2, 3 }, 1)]
    [InlineData(new long[] { 5, 2, 3 }, 5)]
    [InlineData(new long[] { 2, 4, 2, 3 }, 8)]
    public void ShowHeatmaps_DrawsOneMapForEachLeadingPlaceOnOneScale(long[] shape, int maps)
    {
        using var scope = NewDisposeScope();

        Figure figure = rand(shape).ShowHeatmaps(queries: ["le", "chat"], keys: ["the", "black", "cat"]);

        figure.Data.Length.ShouldBe(maps);
        figure.Data.ShouldAllBe(trace => trace is HeatmapTrace);
        figure.Layout.ColorAxis.ShouldNotBeNull();
    }

    [Fact]
    public void ShowHeatmaps_OfAVector_IsAnError() =>
        Should.Throw<ArgumentException>(() => zeros(3).ShowHeatmaps()).Message
            .ShouldBe("ShowHeatmaps: weights must have the shape (queries, keys), (maps, queries, keys) or (rows, columns, queries, keys), not (3).");

    [Fact]
    public void ShowOverlays_SpreadsEachMapOverItsImageOnOneScale()
    {
        using var scope = NewDisposeScope();
        Tensor weights = tensor(new[] { 0.1f, 0.2f, 0.3f, 0.4f, 0, 0, 0, 0.8f }).view(2, 2, 2);

        Figure figure = weights.ShowOverlays(ones(2, 4, 6), ["one", "two"]);

        HeatmapTrace[] traces = [.. figure.Data.Cast<HeatmapTrace>()];
        traces.Length.ShouldBe(4);
        traces.ShouldAllBe(trace => trace.Z.Rows == 4 && trace.Z.Columns == 6);
        traces.Where(trace => trace.Opacity < 1).Select(trace => trace.ZMax).ShouldAllBe(top => Math.Abs(top - 0.8) < 1e-6);
        (traces[1].Z[1, 2], traces[1].Z[1, 3], traces[1].Z[2, 0]).ShouldBe((0.1, 0.2, 0.3));
        traces[0].Z[0, 0].ShouldBe(1);
    }

    [Fact]
    public void ShowOverlays_OfImagesThatDoNotFit_IsAnError() =>
        Should.Throw<ArgumentException>(() => zeros(2, 3, 3).ShowOverlays(zeros(2, 8, 8))).Message.ShouldEndWith("they have (2, 3, 3) and (2, 8, 8).");

    [Fact]
    public void ShowOverlays_InNoColumns_IsAnError() =>
        Should.Throw<ArgumentException>(() => ones([1, 2, 2], float64).ShowOverlays(ones(1, 8, 8), columns: 0)).Message.ShouldEndWith("(1 × 0 for 1 charts).");
}
