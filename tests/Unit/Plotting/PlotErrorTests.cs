using System.Reflection;
using Shouldly;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class PlotErrorTests
{
    private static readonly Figure Plain = Chart.Line([1.0, 2]);

    private static readonly (string Error, Action Act, string Message)[] Cases =
    [
        (nameof(PlotErrors.DifferentLengths), () => Chart.Line([1, 2, 3], [1, 2]), "Chart.Line: x and y must have the same length (3 and 2)."),
        (nameof(PlotErrors.Empty), () => Chart.Point(Array.Empty<double>(), Array.Empty<double>()), "Chart.Point: x must have at least one value (0)."),
        (nameof(PlotErrors.Empty), () => Chart.Histogram(Array.Empty<float>()), "Chart.Histogram: values must have at least one value (0)."),
        (nameof(PlotErrors.NotNumbers), () => Chart.Column(["a"], ["b"]), "Chart.Column: values must be numbers (\"b\")."),
        (nameof(PlotErrors.NothingFinite), () => Chart.Heatmap(new[,] { { double.NaN, double.NaN } }), "Chart.Heatmap: at least one value must be a finite number (none of 2 is)."),
        (nameof(PlotErrors.EmptyMatrix), () => Chart.Heatmap(new double[0, 3]), "Matrix: there must be at least one row and one column (0 × 3)."),
        (nameof(PlotErrors.RaggedRows), () => Chart.Heatmap(new double[][] { [1, 2], [3] }), "Matrix: all rows must have the length of row 0 (2; row 1 has 1)."),
        (nameof(PlotErrors.LabelCount), () => Chart.Heatmap(new double[,] { { 1, 2 } }, ["a"]), "Chart.Heatmap: there must be as many xLabels as columns (1 and 2)."),
        (nameof(PlotErrors.LabelCount), () => Chart.Grid([Plain], 1, 1, ["a", "b"]), "Chart.Grid: there must be as many titles as charts (2 and 1)."),
        (nameof(PlotErrors.ColorRange), () => Chart.Heatmap(new double[,] { { 1, 2 } }, zmin: 3, zmax: 3), "Chart.Heatmap: zmin must be less than zmax, both finite (3 and 3)."),
        (nameof(PlotErrors.AxisRange), () => Plain.WithXAxisStyle(range: (1, 1)), "x axis: the ends of a range must be finite and differ (1 and 1)."),
        (nameof(PlotErrors.LogRange), () => Plain.WithYAxisStyle(range: (0, 1), type: AxisType.Log), "y axis: the ends of a range on a log axis must be positive (0)."),
        (nameof(PlotErrors.GridSize), () => Chart.Grid([Plain, Plain, Plain], 1, 2), "Chart.Grid: rows × columns must hold all charts, each at least 1 (1 × 2 for 3 charts)."),
        (nameof(PlotErrors.NoCharts), () => Chart.Combine(), "Chart.Combine: there must be at least one chart (0)."),
        (nameof(PlotErrors.NoCharts), () => Chart.AttentionMaps(new double[0, 2, 2]), "Chart.AttentionMaps: there must be at least one chart (0)."),
        (nameof(PlotErrors.NestedGrid), () => Chart.Grid([Chart.Grid([Plain, Plain], 1, 2)], 1, 1), "Chart.Grid: each chart must have one subplot (2)."),
        (nameof(PlotErrors.Size), () => Plain.WithSize(79, 4001), "Figure: width and height must be between 80 and 4000 pixels (79 × 4001)."),
        (nameof(PlotErrors.BinCount), () => Chart.Histogram([1], bins: 0), "Chart.Histogram: bins must be between 1 and 10000 (0)."),
        (nameof(PlotErrors.BadColor), () => Rgb.FromHex("blue"), "Rgb: a colour must be # and six hexadecimal digits (\"blue\")."),
        (nameof(PlotErrors.TooFewColors), () => ColorScale.Even("#FFFFFF"), "ColorScale: there must be at least two colours (1)."),
        (nameof(PlotErrors.NoSuchTrace), () => Plain.WithTraceName("a", 1), "Figure: the trace index must be from 0 to 0 (1)."),
        (nameof(PlotErrors.NoSuchAxis), () => Plain.WithXAxisStyle("a", axis: 2), "Figure: the number of the x axis must be from 1 to 1 (2)."),
        (nameof(PlotErrors.EmptyAltText), () => Plain.WithAltText(" "), "Figure: alt text must not be empty (\"\")."),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Message_NamesSubjectRuleAndValue(int number) =>
        Should.Throw<ArgumentException>(Cases[number].Act).Message.ShouldBe(Cases[number].Message);

    [Fact]
    public void EveryError_IsProvoked() =>
        typeof(PlotErrors).GetMethods(BindingFlags.Public | BindingFlags.Static).Select(method => method.Name)
            .ShouldBe(Cases.Select(one => one.Error).Distinct(), ignoreOrder: true);
}
