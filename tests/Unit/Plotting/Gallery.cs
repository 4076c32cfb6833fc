using Workbook.Plotting;

namespace Workbook.Tests.Plotting;

/// <summary>Small figures, at least one per public overload of Chart; the part of the name before the dot is the method.</summary>
internal static class Gallery
{
    private static readonly double[] X = [0, 0.5, 1, 1.5];
    private static readonly double[] Y = [1, 0.25, -0.5, 2];
    private static readonly double[,] Weights = { { 0.75, 0.25 }, { 0.1, 0.9 } };
    private static readonly double[,] Other = { { 0.5, 0.5 }, { 1, 0 } };
    private static readonly string[] Words = ["l’été", "<eos>"];

    public static IReadOnlyDictionary<string, Func<Figure>> Figures { get; } = new Dictionary<string, Func<Figure>>
    {
        ["Line.Points"] = () => Chart.Line(X, Y, name: "truth", color: "#123456", dash: Dash.LongDash, width: 3).WithTitle("A & B").WithXAxisStyle("x", (0, 2)).WithYAxisStyle("y"),
        ["Line.Indices"] = () => Chart.Line([0.1f, float.NaN, 0.3f], name: "loss").WithYAxisStyle("loss", type: AxisType.Log, range: (0.01, 1)),
        ["Point.Words"] = () => Chart.Point(["a", "b", "a"], [1, 2, 3], name: "counts", size: 8, symbol: MarkerSymbol.Diamond),
        ["Scatter.Both"] = () => Chart.Scatter(X, Y, ScatterMode.LinesMarkers, name: "both").WithOpacity(0.5).WithAnnotation("least\nvalue", 1, -0.5),
        ["Column.Grouped"] = () => Chart.Combine(Chart.Column(["en", "fr"], [3, 4], name: "train"), Chart.Column(["en", "fr"], [2, 1], name: "test")),
        ["Bar.Words"] = () => Chart.Bar(["one", "two"], [1.5, 2.5]).WithSize(400, 200),
        ["Histogram.Bins"] = () => Chart.Histogram([1, 2, 2, 3, 3, 3, 7], bins: 6, asShares: true),
        ["Heatmap.Array"] = () => Chart.Heatmap(Weights, Words, Words, zmin: 0, zmax: 1, showValues: true, colorBarTitle: "weight"),
        ["Heatmap.Jagged"] = () => Chart.Heatmap(new float[][] { [1, -1], [0, float.NaN] }, colorScale: ColorScale.BlueRed, showScale: false),
        ["AttentionMap.Words"] = () => Chart.AttentionMap(Weights, Words, Words, "Alignment"),
        ["AttentionMaps.List"] = () => Chart.AttentionMaps(new[] { Weights, Other }, Words, Words, ["head 1", "head 2"]).WithTitle("Heads"),
        ["AttentionMaps.ThreeAxes"] = () => Chart.AttentionMaps(new float[2, 1, 3], columns: 1),
        ["AttentionMaps.FourAxes"] = () => Chart.AttentionMaps(new double[2, 2, 2, 2]),
        ["Combine.Legend"] = () => Chart.Combine(Chart.Point(X, Y, name: "data"), Chart.Line(X, Y, name: "fit"), Chart.Line(X, X, name: "other")).WithLegend(LegendPosition.Top),
        ["Grid.Kinds"] = () => Chart.Grid([Chart.Line(X, Y).WithTitle("left"), Chart.Heatmap(Weights).WithTitle("right")], 1, 2),
    };
}
