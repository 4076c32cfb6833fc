using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Workbook.Plotting;
using Workbook.Plotting.Rendering;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class AxisLabelsTests
{
    [Fact]
    public void NumberTexts_DoNotOverlap() =>
        Prop.ForAll<int, PositiveInt, byte>((from, width, size) =>
        {
            AxisScale scale = new(AxisType.Linear, from / 100.0, (from + width.Get) / 100.0, []);
            double length = 60 + 3.0 * size;
            AxisLabels labels = AxisLabels.Choose(new Axis(), scale, length, horizontal: true);
            return labels.Ticks.Zip(labels.Ticks.Skip(1)).All(pair =>
                (scale.Share(pair.Second.Value) - scale.Share(pair.First.Value)) * length
                    > (TextStyle.Label.Measure(pair.First.Text) + TextStyle.Label.Measure(pair.Second.Text)) / 2);
        }).Holds();

    [Fact]
    public void ShortWords_StayUpright() => Words(["a", "b", "c"], 300).Angle.ShouldBe(0);

    [Fact]
    public void LongWords_AreSlantedThenUprightThenThinned()
    {
        string[] words = [.. Enumerable.Range(0, 10).Select(i => $"longer word {i}")];

        (Words(words, 300).Angle, Words(words, 300).Ticks.Length).ShouldBe((-45, 10));
        (Words(words, 150).Angle, Words(words, 150).Ticks.Length).ShouldBe((-90, 10));
        (Words(words, 80).Angle, Words(words, 80).Ticks.Length).ShouldBe((-90, 5));
    }

    [Fact]
    public void OwnAngle_IsKept()
    {
        Axis axis = WordAxis(["some", "words"]) with { TickAngle = 30 };

        AxisLabels.Choose(axis, new AxisScale(AxisType.Linear, -0.5, 1.5, []), 40, horizontal: true).Angle.ShouldBe(30);
    }

    [Fact]
    public void SidewaysTexts_NeedTheirWidthInDepth()
    {
        AxisLabels upright = Words(["word"], 300);
        AxisLabels turned = upright with { Angle = -90 };

        upright.Depth(horizontal: true).ShouldBe(TextStyle.Label.LineHeight, 1e-9);
        turned.Depth(horizontal: true).ShouldBe(TextStyle.Label.Measure("word"), 1e-9);
    }

    private static AxisLabels Words(string[] words, double length) =>
        AxisLabels.Choose(WordAxis(words), new AxisScale(AxisType.Linear, -0.5, words.Length - 0.5, []), length, horizontal: true);

    private static Axis WordAxis(string[] words) => new() { TickValues = Coordinates.Indices(words.Length).Numbers, TickTexts = [.. words] };
}
