using TorchSharp.Interop;

namespace TorchSharp.Modules;

/// <summary>The ranges an optimizer's options must keep to.</summary>
internal static class OptionRules
{
    internal static void NotNegative(string optimizer, string option, double? value) =>
        Require(value >= 0, optimizer, option, value, "0 or more");

    internal static void Fraction(string optimizer, string option, double? value) =>
        Require(value is >= 0 and < 1, optimizer, option, value, "at least 0 and below 1");

    internal static double Positive(string subject, string option, double value) =>
        value > 0 ? value : throw new ArgumentOutOfRangeException(option, ErrorMessages.OptionOutOfRange(subject, option, value, "above 0"));

    internal static void Require(bool holds, string optimizer, string option, double? value, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException(ErrorMessages.OptionOutOfRange(optimizer, option, value ?? double.NaN, rule));
        }
    }
}
