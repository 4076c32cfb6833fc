using System.Globalization;
using System.Text.Json;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running.Checking;

/// <summary>How far a number may be from the stored one.</summary>
/// <param name="Relative">As a share of the larger of the two.</param>
internal readonly record struct Tolerance(double Relative)
{
    /// <summary>The cell metadata, under <c>workbook</c>, that sets a tolerance for the cell.</summary>
    public const string Key = "tolerance";

    // What is this small beside 1 is mostly rounding, and differs from one processor to the next.
    private const double Noise = 0.01;

    /// <summary>The cell's own tolerance, or the given one.</summary>
    /// <exception cref="FormatException">It is no number from 0 on.</exception>
    public static Tolerance Of(Cell cell, double standard)
    {
        if (cell.Metadata.Find("workbook", Key) is not { } json)
        {
            return new(standard);
        }

        return json.ValueKind == JsonValueKind.Number && json.GetDouble() is >= 0 and var relative && double.IsFinite(relative)
            ? new(relative)
            : throw new FormatException(Messages.BadTolerance(json.GetRawText()));
    }

    /// <summary>Whether two numbers, as text, count as equal. Whole numbers count things and must be the same.</summary>
    public bool Allows(string stored, string actual)
    {
        if (stored == actual)
        {
            return true;
        }

        if ((IsWhole(stored) && IsWhole(actual)) || IsTooLarge(stored) || IsTooLarge(actual))
        {
            return false;
        }

        (double first, double second) = (Parse(stored), Parse(actual));
        double difference = Math.Abs(first - second);
        return first.Equals(second) || (double.IsFinite(difference) && difference <= Relative * Math.Max(Math.Max(Math.Abs(first), Math.Abs(second)), Noise));
    }

    private static bool IsWhole(string number) => number.AsSpan().TrimStart("+-−").ContainsAnyExceptInRange('0', '9') == false;

    // 1e999 is no double: read as infinity it would equal 2e999.
    private static bool IsTooLarge(string number) => char.IsAsciiDigit(number[^1]) && double.IsInfinity(Parse(number));

    private static double Parse(string number) =>
        double.TryParse(number.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value
        : number.EndsWith('∞') || number.EndsWith("Infinity", StringComparison.Ordinal) ? (number[0] is '-' or '−' ? double.NegativeInfinity : double.PositiveInfinity)
        : double.NaN;
}
