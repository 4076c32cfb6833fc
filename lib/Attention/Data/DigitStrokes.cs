using System.Collections.Immutable;

namespace Workbook.Attention.Data;

/// <summary>How digits are written: for each digit some shapes, for each shape its strokes, for each stroke points to draw a curve through. x goes right, y down, both from 0 to 1.</summary>
internal static class DigitStrokes
{
    /// <summary>Shapes of the digits 0 to 9.</summary>
    public static ImmutableArray<ImmutableArray<ImmutableArray<(double X, double Y)>>[]> Shapes { get; } =
    [
        [Shape("5,0 2,1 0,5 2,9 5,10 8,9 10,5 8,1 5,0"), Shape("6,0 2,2 1,6 3,9 6,10 9,7 9,3 7,0 5,1")],
        [Shape("5,0 5,5 5,10"), Shape("2,3 4,1 5,0 5,5 5,10"), Shape("2,3 5,0 5,5 5,10|2,10 5,10 8,10")],
        [Shape("1,2 3,0 7,0 9,3 6,6 0,10 5,10 10,10"), Shape("1,2 4,0 8,1 8,4 4,8 1,9 2,7 5,9 10,9")],
        [Shape("1,1 5,0 8,2 7,4 4,5 8,6 9,8 5,10 1,9"), Shape("1,0 8,0 4,4 8,6 8,9 4,10 1,9")],
        [Shape("7,0 3,4 0,7 5,7 10,7|7,3 7,7 7,10"), Shape("2,0 1,3 1,5 5,6 9,5|8,0 8,5 8,10"), Shape("7,10 7,5 7,0 3,4 0,7 5,7 10,7")],
        [Shape("9,0 5,0 2,0 1,4 5,3 9,5 9,8 5,10 1,9"), Shape("2,0 1,4 5,4 8,6 7,9 3,10 1,9|2,0 6,0 9,0")],
        [Shape("8,0 3,3 1,7 4,10 8,9 9,7 6,5 2,6"), Shape("6,0 2,3 1,7 3,10 7,10 9,7 6,5 3,6 1,7")],
        [Shape("0,0 5,0 9,0 6,5 4,10"), Shape("0,1 5,0 9,0 6,5 4,10|2,5 5,5 8,5"), Shape("0,3 0,0 5,0 9,0 6,5 5,10")],
        [Shape("8,2 5,0 2,2 4,4 7,6 8,8 5,10 2,8 4,6 7,4 8,2"), Shape("5,0 2,2 5,5 8,2 5,0|5,5 1,8 5,10 9,8 5,5")],
        [Shape("9,3 6,0 2,1 1,4 4,5 8,4 9,2 8,6 7,10"), Shape("8,3 5,0 2,2 3,5 7,4 8,1 8,5 6,9 2,10")],
    ];

    // Strokes are separated by bars, points by blanks; both numbers are tenths.
    private static ImmutableArray<ImmutableArray<(double X, double Y)>> Shape(string strokes) =>
        [.. strokes.Split('|').Select(stroke => stroke.Split(' ').Select(Point).ToImmutableArray())];

    private static (double X, double Y) Point(string text)
    {
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        return (int.Parse(text.AsSpan(0, comma), System.Globalization.CultureInfo.InvariantCulture) / 10.0, int.Parse(text.AsSpan(comma + 1), System.Globalization.CultureInfo.InvariantCulture) / 10.0);
    }
}
