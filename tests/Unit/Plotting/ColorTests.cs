using Shouldly;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class ColorTests
{
    [Fact]
    public void SequentialScales_DarkenSteadily()
    {
        foreach (ColorScale scale in new[] { ColorScale.Blues, ColorScale.Meadow, ColorScale.Greys })
        {
            double[] luminance = [.. Enumerable.Range(0, 101).Select(i => scale.At(i / 100.0).Luminance)];
            luminance.Zip(luminance.Skip(1)).ShouldAllBe(pair => pair.Second < pair.First);
        }
    }

    [Fact]
    public void DivergingScale_IsLightestInTheMiddle() =>
        Enumerable.Range(0, 101).MaxBy(i => ColorScale.BlueRed.At(i / 100.0).Luminance).ShouldBe(50);

    [Fact]
    public void PositionsOutside_GetTheEnds()
    {
        ColorScale.Greys.At(-1).ShouldBe(Rgb.White);
        ColorScale.Greys.At(2).ShouldBe(Rgb.Black);
        ColorScale.Greys.At(0.5).ShouldBe(new Rgb(128, 128, 128));
    }

    [Fact]
    public void ContrastingText_IsReadable() =>
        Enumerable.Range(0, 101).Select(i => ColorScale.Blues.At(i / 100.0)).ShouldAllBe(color => Ratio(color, color.Contrasting) >= 4.5);

    [Fact]
    public void Hex_IsReadBothWays()
    {
        Rgb color = "#0072B2";

        color.Css.ShouldBe("rgb(0,114,178)");
    }

    private static double Ratio(Rgb a, Rgb b) => (Math.Max(a.Luminance, b.Luminance) + 0.05) / (Math.Min(a.Luminance, b.Luminance) + 0.05);
}
