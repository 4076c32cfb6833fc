using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class HistogramBinsTests
{
    [Fact]
    public void EveryNumber_FallsIntoABin() =>
        Prop.ForAll<NonEmptyArray<short>, byte>((numbers, wished) =>
        {
            double[] values = [.. numbers.Get.Select(number => number / 10.0)];
            HistogramBins bins = HistogramBins.Choose(values, 1 + wished % 40);
            return bins.Tally(values).Sum() == values.Length && bins.Count <= 1 + wished % 40 + 2;
        }).Holds();

    [Fact]
    public void Bounds_BelongToTheUpperBin() =>
        new HistogramBins(0, 3, 1).Tally([0, 1, 1, 2.5, 3, -1, double.NaN]).ShouldBe([1, 2, 1]);

    [Fact]
    public void EqualNumbers_FillOneBin() => HistogramBins.Choose([5, 5], 10).Tally([5, 5]).ShouldBe([2]);
}
