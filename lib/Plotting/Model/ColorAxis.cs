namespace Workbook.Plotting;

/// <summary>One colour scale for several traces (<c>layout.coloraxis</c>).</summary>
/// <param name="ColorScale">The colours.</param>
/// <param name="Min">Number at the lower end.</param>
/// <param name="Max">Number at the upper end.</param>
/// <param name="ColorBar">The one colour bar; null for none.</param>
public sealed record ColorAxis(ColorScale ColorScale, double Min, double Max, ColorBar? ColorBar);
