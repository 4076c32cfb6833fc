using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class TicksTests
{
    [Fact]
    public void LinearTicks_AreSortedWithinTheRangeAndNotTooMany() =>
        Prop.ForAll<NormalFloat, PositiveInt, byte>((from, width, wished) =>
        {
            (double low, double high) = (Math.Round(from.Get, 3), Math.Round(from.Get, 3) + width.Get / 7.0);
            int most = 2 + wished % 10;
            if (Math.Abs(low) > 1e9)
            {
                return true;
            }

            double[] ticks = [.. Ticks.Linear(low, high, most).Select(tick => tick.Value)];
            double slack = (high - low) * 1e-6;
            return ticks.SequenceEqual(ticks.Order()) && ticks.Distinct().Count() == ticks.Length
                && ticks.All(tick => tick >= low - slack && tick <= high + slack)
                && ticks.Length >= 1 && ticks.Length <= most;
        }).Holds();

    [Fact]
    public void TickTexts_AreDistinct() =>
        Prop.ForAll<int, PositiveInt>((from, width) =>
        {
            var texts = Ticks.Linear(from / 1000.0, (from + width.Get) / 1000.0, 6).Select(tick => tick.Text).ToArray();
            return texts.Distinct().Count() == texts.Length;
        }).Holds();

    [Fact]
    public void LogTicks_AreWithinTheRangeAndNotTooMany() =>
        Prop.ForAll<sbyte, byte, byte>((exponent, decades, wished) =>
        {
            double from = Math.Pow(10, exponent / 4.0);
            double to = from * Math.Pow(10, 0.2 + decades % 20);
            int most = 2 + wished % 9;
            double[] ticks = [.. Ticks.Log(from, to, most).Select(tick => tick.Value)];
            return ticks.All(tick => tick >= from * 0.999999 && tick <= to * 1.000001) && ticks.Length <= most && ticks.SequenceEqual(ticks.Order());
        }).Holds();

    [Theory]
    [InlineData(0, 1, 6, "0.0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(-1, 1, 5, "−1.0 −0.5 0.0 0.5 1.0")]
    [InlineData(0, 4.9e7, 5, "0 1×10⁷ 2×10⁷ 3×10⁷ 4×10⁷")]
    [InlineData(0, 3e-5, 4, "0 1×10⁻⁵ 2×10⁻⁵ 3×10⁻⁵")]
    [InlineData(3, 3.0000004, 5, "3.0000000 3.0000001 3.0000002 3.0000003 3.0000004")]
    public void Texts_AreRoundAndShort(double from, double to, int most, string expected) =>
        string.Join(' ', Ticks.Linear(from, to, most).Select(tick => tick.Text)).ShouldBe(expected);

    [Fact]
    public void WholeTicks_HaveNoFractions() =>
        Ticks.Linear(-0.5, 2.5, 10, whole: true).Select(tick => tick.Text).ShouldBe(["0", "1", "2"]);

    [Theory]
    [InlineData(0.001, 1000, 8, "0.001 0.01 0.1 1 10 100 1000")]
    [InlineData(1, 100, 8, "1 2 5 10 20 50 100")]
    [InlineData(1, 1e12, 4, "1 10⁴ 10⁸ 10¹²")]
    public void LogTexts_ArePowersOfTen(double from, double to, int most, string expected) =>
        string.Join(' ', Ticks.Log(from, to, most).Select(tick => tick.Text)).Replace("10000 ", "10⁴ ", StringComparison.Ordinal).ShouldBe(expected);

    [Theory]
    [InlineData(0.9, 1)]
    [InlineData(1, 1)]
    [InlineData(1.2, 2)]
    [InlineData(3, 5)]
    [InlineData(0.07, 0.1)]
    public void RoundStep_IsOneTwoOrFiveTimesAPowerOfTen(double wished, double expected) => Ticks.RoundStep(wished).ShouldBe(expected);
}
