using System.Collections.Immutable;

namespace Workbook.Notebooks.Grading.Remote;

/// <summary>A cell the student's process runs.</summary>
/// <param name="Name">What errors call it.</param>
/// <param name="Code">Its text.</param>
/// <param name="Names">The methods and variables it is to bring.</param>
/// <param name="Exposures">What makes them callable.</param>
/// <param name="Seconds">How long it may take.</param>
internal sealed record StudentCell(string Name, string Code, ImmutableArray<string> Names, ImmutableArray<string> Exposures, double Seconds);
