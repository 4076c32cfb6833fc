using System.ComponentModel;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>An argument for a student's method. Not meant to be made by hand.</summary>
/// <param name="Value">The value.</param>
/// <param name="Type">The type the method declares.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record GivenValue(object? Value, Type Type);
