using Shouldly;
using Workbook.Attention.Cues;
using Xunit;

namespace Workbook.Tests.Attention.Cues;

public sealed class SoftLookupTests
{
    private static readonly SoftLookup Animals = new([new("mouse", 0.02), new("horse", 500), new("house cat", 4), new("seal", 100), new("seal", 80)]);

    [Fact]
    public void ExactWord_IsFoundWithAllItsNumbers()
    {
        Animals.Exact("horse").ShouldBe([500]);
        Animals.Exact("seal").ShouldBe([100, 80]);
        Animals.Exact("hrose").ShouldBeEmpty();
    }

    [Fact]
    public void MisspeltWord_IsNearestToTheWordThatWasMeant()
    {
        Animals.Nearest("horze").Key.ShouldBe("horse");
        Animals.Nearest("mousse").Value.ShouldBe(0.02);
    }

    [Fact]
    public void Weights_SumToOneAndFollowTheFormula()
    {
        double[] similarities = Animals.Similarities("horse");
        double sum = similarities.Sum(similarity => Math.Exp(similarity / 0.3));

        double[] weights = Animals.Weights("horse", 0.3);

        weights.Sum().ShouldBe(1, 1e-12);
        weights.ShouldBeClose([.. similarities.Select(similarity => Math.Exp(similarity / 0.3) / sum)], 1e-12);
        similarities[1].ShouldBe(1, 1e-12);
        similarities[3].ShouldBe(1 / Math.Sqrt(6 * 5), 1e-12);
    }

    [Fact]
    public void LetterPairs_GiveTheCosineOfTheirCounts() =>
        new SoftLookup([new("aa", 1)]).Similarities("aaa").ShouldBeClose([(1 + 2 + 1) / (Math.Sqrt(3) * Math.Sqrt(6))], 1e-12);

    [Fact]
    public void LowTemperature_IsNearestAndHighTemperatureTheMean()
    {
        Animals.Soft("horse", 0.001).ShouldBe(500, 1e-9);
        Animals.Soft("horse", 1e9).ShouldBe(Animals.Values.Average(), 1e-4);
    }

    [Fact]
    public void TwoHits_ShareTheWeight() => Animals.Soft("seal", 0.001).ShouldBe(90, 1e-9);

    [Fact]
    public void WrongInput_IsAnError()
    {
        Should.Throw<ArgumentException>(() => Animals.Soft("horse", 0)).Message.ShouldBe("SoftLookup: temperature must be positive and finite, not 0.");
        Should.Throw<ArgumentException>(() => Animals.Nearest("")).Message.ShouldBe("SoftLookup: the query must be a word, but it is empty.");
        Should.Throw<ArgumentException>(() => new SoftLookup([])).Message.ShouldContain("there must be at least one entry");
    }
}
