using System.Collections.Immutable;
using System.Globalization;

namespace Workbook.Plotting;

/// <summary>Round numbers for ticks and bins: 1, 2 or 5 times a power of ten.</summary>
internal static class Ticks
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The least round number that is not less than the step wished for.</summary>
    public static double RoundStep(double wished)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(wished)));
        double share = wished / power;
        double factor = share <= 1.0000001 ? 1 : share <= 2.0000001 ? 2 : share <= 5.0000001 ? 5 : 10;
        return Clean(factor * power);
    }

    /// <summary>A multiple of a step without the noise of binary fractions: 3 × 0.1 is 0.3.</summary>
    public static double Multiple(double count, double step) => Clean(count * step);

    /// <summary>Ticks at round numbers between two ends.</summary>
    /// <param name="from">One end.</param>
    /// <param name="to">The other end.</param>
    /// <param name="most">At most so many, at least 2.</param>
    /// <param name="whole">Whether only whole numbers will do.</param>
    public static ImmutableArray<Tick> Linear(double from, double to, int most, bool whole = false)
    {
        (double low, double high) = (Math.Min(from, to), Math.Max(from, to));
        // From a step that may be too fine: the next coarser ones then never leave the range without a tick.
        double step = RoundStep((high - low) / (Math.Max(most, 1) + 2));
        step = whole ? Math.Max(1, step) : step;
        ImmutableArray<double> values = Multiples(low, high, step);
        while (values.Length > most)
        {
            step = RoundStep(step * 1.5);
            values = Multiples(low, high, step);
        }

        return [.. values.Select(value => new Tick(value, Format(value, step, values)))];
    }

    /// <summary>Ticks at powers of ten, with 2 and 5 between them when there are few.</summary>
    /// <param name="from">One end, positive.</param>
    /// <param name="to">The other end, positive.</param>
    /// <param name="most">At most so many.</param>
    public static ImmutableArray<Tick> Log(double from, double to, int most)
    {
        (double low, double high) = (Math.Log10(Math.Min(from, to)), Math.Log10(Math.Max(from, to)));
        double[][] series = [[1, 2, 5], [1]];
        foreach (double[] factors in series)
        {
            double[] values = [.. Decades(low, high).SelectMany(power => factors.Select(f => Clean(f * Math.Pow(10, power)))).Where(v => Within(Math.Log10(v), low, high))];
            if (values.Length <= most && values.Length >= 2)
            {
                return [.. values.Select(value => new Tick(value, FormatAlone(value)))];
            }
        }

        double[] powers = [.. Decades(low, high).Where(power => Within(power, low, high))];
        int every = Math.Max(1, (powers.Length + most - 1) / Math.Max(1, most));
        return powers.Length < 2
            ? [.. Linear(Math.Pow(10, low), Math.Pow(10, high), most).Where(tick => tick.Value > 0)]
            : [.. powers.Where(power => power % every == 0).Select(power => Clean(Math.Pow(10, power))).Select(value => new Tick(value, FormatAlone(value)))];
    }

    /// <summary>A number as text: plain where that is short, else as a number times a power of ten.</summary>
    public static string FormatAlone(double value)
    {
        double size = Math.Abs(value);
        return size != 0 && (size >= 1e6 || size < 1e-4)
            ? Scientific(value)
            : Signed(value.ToString("G6", CultureInfo.InvariantCulture));
    }

    private static string Format(double value, double step, ImmutableArray<double> values)
    {
        double greatest = values.Max(Math.Abs);
        if (value == 0)
        {
            return greatest is >= 1e6 or < 1e-3 ? "0" : Fixed(0, step);
        }

        if (greatest is < 1e6 and >= 1e-3)
        {
            return Fixed(value, step);
        }

        // One power of ten for the whole axis, so that the numbers before it can be compared.
        int exponent = (int)Math.Floor(Math.Log10(greatest) + 1e-9);
        double unit = Math.Pow(10, exponent);
        return $"{Fixed(value / unit, step / unit)}×10{Raised(exponent)}";
    }

    private static string Fixed(double value, double step)
    {
        int decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 15);
        return Signed(value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    private static string Scientific(double value)
    {
        string[] parts = value.ToString("E2", CultureInfo.InvariantCulture).Split('E');
        string factor = Signed(parts[0].TrimEnd('0').TrimEnd('.'));
        string power = "10" + Raised(int.Parse(parts[1], CultureInfo.InvariantCulture));
        return factor == "1" ? power : $"{factor}×{power}";
    }

    private static string Raised(int exponent) =>
        (exponent < 0 ? "⁻" : "") + string.Concat(Math.Abs(exponent).ToString(CultureInfo.InvariantCulture).Select(digit => Superscripts[digit - '0']));

    private static string Signed(string number) => number.Replace('-', '−');

    private static ImmutableArray<double> Multiples(double low, double high, double step)
    {
        double slack = step * 1e-9;
        double first = Math.Ceiling((low - slack) / step);
        int count = (int)Math.Floor((high + slack) / step - first) + 1;
        return [.. Enumerable.Range(0, Math.Max(0, count)).Select(i => Multiple(first + i, step)).Select(value => value == 0 ? 0 : value)];
    }

    private static IEnumerable<double> Decades(double low, double high) =>
        Enumerable.Range((int)Math.Floor(low), (int)Math.Ceiling(high) - (int)Math.Floor(low) + 1).Select(power => (double)power);

    private static bool Within(double value, double low, double high) => value >= low - 1e-9 && value <= high + 1e-9;

    private static double Clean(double value) =>
        double.Parse(value.ToString("G14", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
