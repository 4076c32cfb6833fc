using System.Collections.Immutable;

namespace Workbook.Plotting.Rendering;

/// <summary>A pair of axes with everything that stands on them.</summary>
internal sealed record Subplot(
    Axis XAxis,
    Axis YAxis,
    AxisScale XScale,
    AxisScale YScale,
    ImmutableArray<Trace> Traces,
    ImmutableArray<Annotation> Annotations)
{
    /// <summary>The heat map whose colour bar stands beside this subplot, or null.</summary>
    public HeatmapTrace? Colored => Traces.OfType<HeatmapTrace>().FirstOrDefault(map => map is { ColorBar: not null, SharesColorAxis: false });

    /// <summary>All subplots of a figure whose defaults are filled in.</summary>
    public static ImmutableArray<Subplot> Of(Figure figure)
    {
        Layout layout = figure.Layout;
        ImmutableArray<AxisScale> x = AxisScales.For(figure, x: true);
        ImmutableArray<AxisScale> y = AxisScales.For(figure, x: false);
        var pairs = figure.Data.Select(trace => (trace.XAxis, trace.YAxis)).Distinct().DefaultIfEmpty((1, 1));
        return [.. pairs.Select(pair => new Subplot(
            layout.XAxes[pair.Item1 - 1],
            layout.YAxes[pair.Item2 - 1],
            x[pair.Item1 - 1],
            y[pair.Item2 - 1],
            [.. figure.Data.Where(trace => (trace.XAxis, trace.YAxis) == pair)],
            [.. layout.Annotations.Where(annotation => (annotation.XAxis, annotation.YAxis) == pair)]))];
    }
}
