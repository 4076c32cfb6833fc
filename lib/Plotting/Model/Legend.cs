namespace Workbook.Plotting;

/// <summary>Where the legend stands (<c>layout.legend</c>), in shares of the plot's width and height.</summary>
/// <param name="X">1.02 is just right of the plot.</param>
/// <param name="Y">1.02 is just above the plot.</param>
/// <param name="XAnchor">Which side of the legend sits at X.</param>
/// <param name="YAnchor">Which side of the legend sits at Y.</param>
/// <param name="Horizontal">Whether the entries stand in a row.</param>
public sealed record Legend(
    double X = 1.02,
    double Y = 1,
    HorizontalAnchor XAnchor = HorizontalAnchor.Left,
    VerticalAnchor YAnchor = VerticalAnchor.Top,
    bool Horizontal = false);
