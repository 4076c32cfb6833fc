using Shouldly;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class AltTextTests
{
    [Fact]
    public void HeatMap_NamesWordsRangeAndWhereTheGreatestIs() =>
        Chart.AttentionMap(new[,] { { 0.75, 0.25 }, { 0.125, 0.875 } }, ["je", "suis"], ["i", "am"], "Alignment").AltText
            .ShouldBe("Heat map: Alignment. 2 rows (queries: je, suis) by 2 columns (keys: i, am), values from 0.125 to 0.875, greatest at queries suis, keys am; colours from 0 to 1.");

    [Fact]
    public void Line_TellsRangesAndEnds() =>
        Chart.Line([0, 1, 2], [3, 1, 2], name: "loss").WithXAxisStyle("step").AltText
            .ShouldBe("Line chart. loss: 3 points, step from 0 to 2, y from 1 to 3, beginning at 3 and ending at 2.");

    [Fact]
    public void NearlyEqualNumbers_AreToldWithEnoughDigits() =>
        Chart.Line([3.0000001, 3.0000002]).AltText.ShouldContain("y from 3.0000001 to 3.0000002");

    [Fact]
    public void WhatIsNotFinite_IsLeftOut() =>
        Chart.Line([1, 2, double.PositiveInfinity]).AltText.ShouldContain("y from 1 to 2, beginning at 1 and ending at 2");

    [Fact]
    public void OnePoint_IsSaidPlainly() => Chart.Point([3], [4.5]).AltText.ShouldBe("Scatter plot. 1 point, x 3, y 4.5.");

    [Fact]
    public void Bars_AreListed() =>
        Chart.Column(["a", "b"], [1, -2.5]).WithYAxisStyle("MSE").AltText.ShouldBe("Bar chart. MSE by x: a 1, b -2.5.");

    [Fact]
    public void Histogram_TellsTheFullestBin() =>
        Chart.Histogram([1, 2, 2, 3], bins: 2).AltText.ShouldBe("Histogram. 4 values of x from 1 to 3 in 3 bins; fullest bin 2 to 3 with 2.");

    [Fact]
    public void Grid_NamesEachPlotAndCountsTheRest()
    {
        string text = Chart.AttentionMaps(new double[9, 1, 1], titles: Enumerable.Range(1, 9).Select(i => $"head {i}")).AltText;

        text.ShouldStartWith("9 plots (heat map). head 1: 1 row (queries) by 1 column (keys), all values 0;");
        text.ShouldEndWith("And 1 more.");
        text.ShouldNotContain("head 9");
    }

    [Fact]
    public void OwnText_Wins() => Chart.Line([1, 2]).WithAltText("Falls.").AltText.ShouldBe("Falls.");
}
