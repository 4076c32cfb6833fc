using System.Globalization;

namespace Workbook.Notebooks.Format;

/// <summary>Numbers as Python's json module writes them after reading them.</summary>
internal static class PythonNumber
{
    /// <summary>Turns a JSON number into Python's form of it: integers keep their digits, the rest is a float's repr.</summary>
    public static string Format(string rawJson)
    {
        if (!rawJson.AsSpan().ContainsAny('.', 'e', 'E'))
        {
            return rawJson == "-0" ? "0" : rawJson;
        }

        double value = double.Parse(rawJson, CultureInfo.InvariantCulture);

        // Python would write Infinity, which is not JSON: a number beyond double keeps its digits.
        return double.IsFinite(value) ? Repr(value) : rawJson;
    }

    /// <summary>The shortest digits that read back as the same double; an exponent below 1e-4 and from 1e16 on.</summary>
    public static string Repr(double value)
    {
        (string digits, int exponent) = Decompose(value.ToString("R", CultureInfo.InvariantCulture));
        return (double.IsNegative(value) ? "-" : "") + Layout(digits, exponent);
    }

    /// <summary>Splits "123.4", "1E-05" … into significant digits and the decimal exponent of the first one.</summary>
    private static (string Digits, int Exponent) Decompose(string number)
    {
        string[] parts = number.TrimStart('-').Split('E');
        int shift = parts.Length == 2 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        string all = parts[0].Replace(".", "", StringComparison.Ordinal);
        int whole = point < 0 ? all.Length : point;
        string digits = all.TrimStart('0');
        int exponent = whole - 1 - (all.Length - digits.Length) + shift;
        digits = digits.TrimEnd('0');
        return digits.Length == 0 ? ("0", 0) : (digits, exponent);
    }

    private static string Layout(string digits, int exponent)
    {
        if (exponent is < -4 or >= 16)
        {
            string mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
            return string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
        }

        if (exponent < 0)
        {
            return "0." + new string('0', -exponent - 1) + digits;
        }

        string padded = digits.PadRight(exponent + 1, '0');
        string fraction = padded[(exponent + 1)..];
        return $"{padded[..(exponent + 1)]}.{(fraction.Length == 0 ? "0" : fraction)}";
    }
}
