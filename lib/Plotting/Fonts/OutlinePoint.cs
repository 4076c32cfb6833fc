namespace Workbook.Plotting.Fonts;

/// <summary>A point of an outline: on it, or the control point of a quadratic curve.</summary>
internal readonly record struct OutlinePoint(bool OnCurve, int X, int Y);
