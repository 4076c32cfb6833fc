namespace Workbook.Plotting;

/// <summary>Look of a point or a bar; null means "chosen by the trace's place in the figure".</summary>
/// <param name="Color">Colour.</param>
/// <param name="Size">Diameter in CSS pixels (points only).</param>
/// <param name="Symbol">Shape (points only).</param>
public sealed record MarkerStyle(Rgb? Color = null, double? Size = null, MarkerSymbol? Symbol = null);
