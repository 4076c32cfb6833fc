namespace Workbook.Plotting;

/// <summary>Bars (<c>"type": "bar"</c>).</summary>
/// <param name="X">Positions of the bars, or their lengths when <see cref="Horizontal"/>.</param>
/// <param name="Y">Lengths of the bars, or their positions when <see cref="Horizontal"/>.</param>
public sealed record BarTrace(Coordinates X, Coordinates Y) : Trace
{
    /// <summary>Whether the bars lie.</summary>
    public bool Horizontal { get; init; }

    /// <summary>Colour of the bars.</summary>
    public MarkerStyle Marker { get; init; } = new();

    /// <summary>Where the bars stand.</summary>
    internal Coordinates Positions => Horizontal ? Y : X;

    /// <summary>How long the bars are.</summary>
    internal Coordinates Lengths => Horizontal ? X : Y;
}
