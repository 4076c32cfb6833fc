using System.Globalization;
using System.Numerics;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Numbers, truth values and enums, independent of the reader's country.</summary>
internal sealed class NumberFormatter : IValueFormatter
{
    /// <summary>Whether a value is a number.</summary>
    public static bool IsNumber(object? value) =>
        value is sbyte or byte or short or ushort or int or uint or long or ulong or nint or nuint
            or Half or float or double or decimal or Int128 or UInt128 or BigInteger or Complex;

    /// <inheritdoc/>
    public View? View(object value, FormatContext context) => Inline(value, context) is { } text ? new TextView(text) : null;

    /// <inheritdoc/>
    public string? Inline(object value, FormatContext context) => value switch
    {
        bool or Enum => value.ToString(),
        IFormattable number when IsNumber(value) => number.ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
