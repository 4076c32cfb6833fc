using System.Collections.Immutable;
using System.Globalization;

namespace Workbook.Plotting;

/// <summary>Positions along one axis: numbers, or words (one category each).</summary>
public sealed record Coordinates
{
    private Coordinates(ImmutableArray<double> numbers, ImmutableArray<string> words) => (Numbers, Words) = (numbers, words);

    /// <summary>The numbers; empty when <see cref="AreWords"/>.</summary>
    public ImmutableArray<double> Numbers { get; }

    /// <summary>The words; empty when these are numbers.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>Whether these are words.</summary>
    public bool AreWords => !Words.IsEmpty;

    /// <summary>How many there are.</summary>
    public int Count => AreWords ? Words.Length : Numbers.Length;

    /// <summary>The first <paramref name="count"/> whole numbers from 0.</summary>
    public static Coordinates Indices(int count) => new([.. Enumerable.Range(0, count).Select(i => (double)i)], []);

    /// <summary>Takes any numbers (double, float, int …) or strings.</summary>
    public static Coordinates From<T>(IEnumerable<T> values) where T : IConvertible
    {
        ArgumentNullException.ThrowIfNull(values);
        return values is IEnumerable<string> words
            ? new Coordinates([], [.. words.Select(word => word ?? "")])
            : new Coordinates([.. values.Select(Number)], []);
    }

    /// <summary>The number as a double with no more digits than it had: 0.1f becomes 0.1, not 0.10000000149.</summary>
    internal static double Number<T>(T value) where T : IConvertible => value switch
    {
        double number => number,
        float number => Widen(number),
        null => double.NaN,
        _ => value.ToDouble(CultureInfo.InvariantCulture),
    };

    private static double Widen(float number)
    {
        Span<char> digits = stackalloc char[32];
        return float.IsFinite(number) && number.TryFormat(digits, out int length, "R", CultureInfo.InvariantCulture)
            ? double.Parse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture)
            : number;
    }
}
