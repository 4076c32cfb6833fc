using Shouldly;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class FigureExtensionsTests
{
    private static readonly Figure Plain = Chart.Line([1.0, 2, 3], [1.0, 4, 9], name: "squares");

    [Fact]
    public void Changes_LeaveTheOriginalAlone()
    {
        Figure changed = Plain.WithTitle("t").WithSize(300, 200).WithXAxisStyle("x").WithTraceName("n").WithAltText("alt");

        (Plain.Layout.Title, Plain.Layout.Width, Plain.Layout.XAxes[0].Title, Plain.Data[0].Name).ShouldBe((null, 560, null, "squares"));
        (changed.Layout.Title, changed.Layout.Width, changed.Layout.Height, changed.Layout.XAxes[0].Title, changed.Data[0].Name, changed.AltText).ShouldBe(("t", 300, 200, "x", "n", "alt"));
    }

    [Fact]
    public void AxisStyle_KeepsWhatIsNotNamed()
    {
        Axis axis = Plain.WithYAxisStyle("y", (0, 10), AxisType.Linear, 30, false).WithYAxisStyle(title: "z").Layout.YAxes[0];

        (axis.Title, axis.Range, axis.Type, axis.TickAngle, axis.ShowGrid).ShouldBe(("z", (0, 10), AxisType.Linear, 30, false));
    }

    [Fact]
    public void AxisNumber_ChangesOnlyThatAxis()
    {
        Figure grid = Chart.Grid([Plain, Plain], 1, 2).WithXAxisStyle("second", axis: 2);

        grid.Layout.XAxes.Select(axis => axis.Title).ShouldBe([null, "second"]);
    }

    [Fact]
    public void InsideLegend_TakesTheEmptiestCorner()
    {
        Legend falling = Chart.Line([0, 1, 2, 3], [3, 2, 1, 0]).WithLegend(LegendPosition.Inside).Layout.Legend;
        Legend rising = Chart.Line([0, 1, 2, 3], [0, 1, 2, 3]).WithLegend(LegendPosition.Inside).Layout.Legend;

        (falling.X, falling.Y).ShouldBe((0.98, 0.98));
        (rising.X, rising.Y).ShouldBe((0.02, 0.98));
    }

    [Fact]
    public void NoLegend_CanBeAskedFor() =>
        Chart.Combine(Plain, Plain).WithLegend(LegendPosition.None).ToJson().ShouldContain("\"showlegend\":false,\"x\"".Split(',')[0]);

    [Fact]
    public void GridTitle_AddsToTheHeight()
    {
        Figure grid = Chart.Grid([Plain, Plain], 1, 2);

        grid.WithTitle("t").Layout.Height.ShouldBeGreaterThan(grid.Layout.Height);
        grid.WithTitle("t").WithTitle("u").Layout.Height.ShouldBe(grid.WithTitle("t").Layout.Height);
        Plain.WithTitle("t").Layout.Height.ShouldBe(Plain.Layout.Height);
    }

    [Fact]
    public void StackedBars_StandOnOneAnother() =>
        Chart.Combine(Chart.Column(["a"], [1]), Chart.Column(["a"], [2])).WithStackedBars().ToJson().ShouldContain("\"barmode\":\"stack\"");
}
