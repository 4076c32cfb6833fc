using System.Collections.Immutable;

namespace Workbook.Attention.Data;

/// <summary>A digit as an image of 8 × 8 counts of ink from 0 to 16.</summary>
/// <param name="Label">The digit, 0 to 9.</param>
/// <param name="Pixels">64 counts, row by row from the top.</param>
public sealed record DigitImage(int Label, ImmutableArray<byte> Pixels)
{
    /// <summary>Rows, and columns.</summary>
    public const int Side = 8;

    /// <summary>Ink of a pixel that is full: each stands for 4 × 4 dots of a bitmap.</summary>
    public const int MaxInk = 16;
}
