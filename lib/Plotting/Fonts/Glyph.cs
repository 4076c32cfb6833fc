using System.Collections.Immutable;

namespace Workbook.Plotting.Fonts;

/// <summary>One letter: its outline in font units (y upwards) and how far the next letter stands from it.</summary>
internal sealed record Glyph(int Advance, ImmutableArray<ImmutableArray<OutlinePoint>> Contours);
