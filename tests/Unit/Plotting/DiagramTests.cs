using System.Text.Json;
using Shouldly;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class DiagramTests
{
    private static readonly Rgb Red = "#FF0000";

    [Fact]
    public void Box_IsAClosedLineWithItsTextInTheMiddle()
    {
        Figure figure = Diagram.Of(200, 100).Box(50, 40, 60, 20, "key").ToFigure("a box");

        var line = figure.Data.ShouldHaveSingleItem().ShouldBeOfType<ScatterTrace>();
        Numbers(line.X).ShouldBe([20, 80, 80, 20, 20]);
        Numbers(line.Y).ShouldBe([30, 30, 50, 50, 30]);
        Annotation text = figure.Layout.Annotations.ShouldHaveSingleItem();
        (text.Text, text.X, text.Y).ShouldBe(("key", 50, 40));
    }

    [Fact]
    public void Ellipse_TouchesItsFourSidesAndNoMore()
    {
        var line = (ScatterTrace)Diagram.Of(200, 100).Ellipse(100, 50, 60, 20).ToFigure("an ellipse").Data[0];

        (Numbers(line.X).Min(), Numbers(line.X).Max()).ShouldBe((70, 130));
        (Numbers(line.Y).Min(), Numbers(line.Y).Max()).ShouldBe((40, 60));
        Numbers(line.X)[^1].ShouldBe(Numbers(line.X)[0], 1e-9);
    }

    [Theory]
    [InlineData(90, 10)]
    [InlineData(10, 90)]
    [InlineData(50, 90)]
    public void ArrowHead_IsAtTheEndAndPointsThere(double toX, double toY)
    {
        Figure figure = Diagram.Of(100, 100).Arrow((50, 50), (toX, toY)).ToFigure("an arrow");

        var head = (ScatterTrace)figure.Data[1];
        (double[] x, double[] y) = (Numbers(head.X), Numbers(head.Y));
        (x[1], y[1]).ShouldBe((toX, toY));
        foreach (int side in new[] { 0, 2 })
        {
            double along = ((x[1] - x[side]) * (toX - 50)) + ((y[1] - y[side]) * (toY - 50));
            along.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Axes_AreHiddenInBothForms()
    {
        Figure figure = Diagram.Of(120, 80).Line((10, 10), (110, 70), Red).ToFigure("a line");

        using JsonDocument json = JsonDocument.Parse(figure.ToMimeBundle().Data["application/vnd.plotly.v1+json"]);
        json.RootElement.GetProperty("layout").GetProperty("xaxis").GetProperty("visible").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("layout").GetProperty("yaxis").GetProperty("visible").GetBoolean().ShouldBeFalse();
        TestPng png = TestPng.Of(figure);
        png.Find(Red, 30).ShouldNotBeEmpty();
        png.Find(Style.AxisLine).ShouldBeEmpty();
    }

    [Fact]
    public void Drawing_IsNotChangedByWhatIsAddedToIt()
    {
        Diagram empty = Diagram.Of(10, 10);
        empty.Text(5, 5, "more");

        empty.ToFigure("nothing").Layout.Annotations.ShouldBeEmpty();
    }

    [Fact]
    public void WrongNumbers_AreErrors()
    {
        Should.Throw<ArgumentException>(() => Diagram.Of(0, 5)).Message.ShouldBe("Diagram: width and height must be at least 1, not 0 and 5.");
        Should.Throw<ArgumentException>(() => Diagram.Of(5, 5).Arrow((1, 2), (1, 2))).Message.ShouldBe("Diagram: an arrow must have a length, but it begins and ends at (1, 2).");
    }

    private static double[] Numbers(Coordinates coordinates) => [.. coordinates.Numbers];
}
