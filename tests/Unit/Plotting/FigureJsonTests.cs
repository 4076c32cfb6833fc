using System.Text.Json.Nodes;
using Shouldly;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class FigureJsonTests
{
    private static JsonNode Json(Figure figure) => JsonNode.Parse(figure.ToJson())!;

    [Fact]
    public void NumbersThatAreNotFinite_BecomeNull() =>
        Json(Chart.Line([1, double.NaN, double.PositiveInfinity, double.NegativeInfinity]))["data"]![0]!["y"]!.ToJsonString().ShouldBe("[1,null,null,null]");

    [Fact]
    public void SinglePrecision_KeepsItsOwnDigits() =>
        Json(Chart.Line([0.1f, -0f, 16777216f]))["data"]![0]!["y"]!.ToJsonString().ShouldBe("[0.1,0,16777216]");

    [Fact]
    public void TheSameFigure_GivesTheSameText() =>
        Chart.Histogram([1.0, 2, 4]).ToJson().ShouldBe(Chart.Histogram([1.0, 2, 4]).ToJson());

    [Fact]
    public void WordsThatLookLikeTags_AreEscaped()
    {
        JsonNode json = Json(Chart.Column(["<s>", "a&b"], [1, 2]).WithTitle("x\ny"));

        json["data"]![0]!["x"]![0]!.GetValue<string>().ShouldBe("&lt;s&gt;");
        json["data"]![0]!["x"]![1]!.GetValue<string>().ShouldBe("a&amp;b");
        json["layout"]!["title"]!["text"]!.GetValue<string>().ShouldBe("x<br>y");
    }

    [Fact]
    public void LogRange_IsWrittenAsExponents() =>
        Json(Chart.Line([1.0, 2]).WithYAxisStyle(type: AxisType.Log, range: (0.01, 1000)))["layout"]!["yaxis"]!["range"]!.ToJsonString().ShouldBe("[-2,3]");

    [Fact]
    public void EqualWords_KeepTheirOwnPlaceOnAHeatMap()
    {
        JsonNode axis = Json(Chart.Heatmap(new double[,] { { 1, 2, 3 } }, ["the", "cat", "the"]))["layout"]!["xaxis"]!;

        axis["tickvals"]!.ToJsonString().ShouldBe("[0,1,2]");
        axis["ticktext"]!.ToJsonString().ShouldBe("""["the","cat","the"]""");
    }

    [Fact]
    public void Series_CanBeToldApartInGrey()
    {
        JsonArray data = Json(Chart.Combine(Enumerable.Range(0, 5).Select(i => Chart.Line([1.0, i]))))["data"]!.AsArray();

        data.Select(trace => trace!["line"]!["dash"]!.GetValue<string>()).Distinct().Count().ShouldBe(5);
        data.Select(trace => trace!["line"]!["color"]!.GetValue<string>()).Distinct().Count().ShouldBe(5);
    }

    [Fact]
    public void StylesBeginAnew_InEachSubplot()
    {
        JsonArray data = Json(Chart.Grid([Chart.Line([1, 2]), Chart.Line([2, 1])], 1, 2))["data"]!.AsArray();

        data[0]!["line"]!["color"]!.GetValue<string>().ShouldBe(data[1]!["line"]!["color"]!.GetValue<string>());
    }
}
