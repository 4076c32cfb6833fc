namespace Workbook.Plotting;

/// <summary>A mark on an axis.</summary>
/// <param name="Value">Where it stands, in the axis's numbers.</param>
/// <param name="Text">What stands beside it.</param>
internal readonly record struct Tick(double Value, string Text);
