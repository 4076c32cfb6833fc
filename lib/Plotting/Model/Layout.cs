using System.Collections.Immutable;

namespace Workbook.Plotting;

/// <summary>Everything of a figure but its data.</summary>
/// <remarks>Plotly figure reference, "layout".</remarks>
public sealed record Layout
{
    /// <summary>Text above the figure; <c>\n</c> starts a new line.</summary>
    public string? Title { get; init; }

    /// <summary>Width in CSS pixels.</summary>
    public int Width { get; init; } = 560;

    /// <summary>Height in CSS pixels.</summary>
    public int Height { get; init; } = 360;

    /// <summary>The x axes: the first is <c>xaxis</c>, the second <c>xaxis2</c> …</summary>
    public ImmutableArray<Axis> XAxes { get; init; } = [new Axis()];

    /// <summary>The y axes: the first is <c>yaxis</c>, the second <c>yaxis2</c> …</summary>
    public ImmutableArray<Axis> YAxes { get; init; } = [new Axis()];

    /// <summary>Texts in the subplots.</summary>
    public ImmutableArray<Annotation> Annotations { get; init; } = [];

    /// <summary>The colour scale shared by heat maps; null for none.</summary>
    public ColorAxis? ColorAxis { get; init; }

    /// <summary>Whether the legend is shown; null: when there are two entries or more.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Where the legend stands.</summary>
    public Legend Legend { get; init; } = new();

    /// <summary>Whether bars of several traces stand on one another instead of side by side.</summary>
    public bool StackedBars { get; init; }
}
