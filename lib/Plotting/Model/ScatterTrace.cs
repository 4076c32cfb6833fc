namespace Workbook.Plotting;

/// <summary>Points, a line through them, or both (<c>"type": "scatter"</c>).</summary>
/// <param name="X">Positions along x.</param>
/// <param name="Y">Positions along y, as many as <paramref name="X"/>.</param>
public sealed record ScatterTrace(Coordinates X, Coordinates Y) : Trace
{
    /// <summary>What is drawn.</summary>
    public ScatterMode Mode { get; init; } = ScatterMode.Lines;

    /// <summary>Look of the line; unset parts are chosen by the trace's place in the figure.</summary>
    public LineStyle Line { get; init; } = new();

    /// <summary>Look of the points; unset parts are chosen by the trace's place in the figure.</summary>
    public MarkerStyle Marker { get; init; } = new();
}
