namespace Workbook.Plotting;

/// <summary>Look of a line; null means "chosen by the trace's place in the figure".</summary>
/// <param name="Color">Colour.</param>
/// <param name="Width">Width in CSS pixels.</param>
/// <param name="Dash">Pattern.</param>
public sealed record LineStyle(Rgb? Color = null, double? Width = null, Dash? Dash = null);
