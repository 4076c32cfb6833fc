namespace Workbook.Plotting;

/// <summary>A text in a subplot, without an arrow.</summary>
/// <param name="Text">The text; <c>\n</c> starts a new line.</param>
/// <param name="X">Where along x: a number of the axis, or a share of the subplot when <paramref name="InDomain"/>.</param>
/// <param name="Y">Where along y: a number of the axis, or a share of the subplot when <paramref name="InDomain"/>.</param>
/// <param name="InDomain">Whether X and Y are shares of the subplot: (0, 0) its lower left corner, (1, 1) its upper right one.</param>
public sealed record Annotation(string Text, double X, double Y, bool InDomain = false)
{
    /// <summary>Number of the x axis.</summary>
    public int XAxis { get; init; } = 1;

    /// <summary>Number of the y axis.</summary>
    public int YAxis { get; init; } = 1;

    /// <summary>Which side of the text sits at X.</summary>
    public HorizontalAnchor XAnchor { get; init; } = HorizontalAnchor.Center;

    /// <summary>Which side of the text sits at Y.</summary>
    public VerticalAnchor YAnchor { get; init; } = VerticalAnchor.Middle;

    /// <summary>Size of the letters in CSS pixels.</summary>
    public double Size { get; init; } = 12;

    /// <summary>Colour of the text.</summary>
    public Rgb Color { get; init; } = Style.Ink;
}
