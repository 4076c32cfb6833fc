namespace Workbook.Plotting;

/// <summary>One series of a figure. The names and meanings are those of plotly.js.</summary>
/// <remarks>Plotly figure reference, "traces".</remarks>
public abstract record Trace
{
    private protected Trace() { }

    /// <summary>The name in the legend and on hover.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the legend lists the trace; null: when it has a name.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Number of the x axis: 1 is <c>xaxis</c>, 2 is <c>xaxis2</c> …</summary>
    public int XAxis { get; init; } = 1;

    /// <summary>Number of the y axis: 1 is <c>yaxis</c>, 2 is <c>yaxis2</c> …</summary>
    public int YAxis { get; init; } = 1;

    /// <summary>Opacity of the whole trace, 0–1.</summary>
    public double Opacity { get; init; } = 1;

    /// <summary>Whether the legend has an entry for this trace.</summary>
    internal bool InLegend => Name is not null && this is not HeatmapTrace && (ShowLegend ?? true);
}
