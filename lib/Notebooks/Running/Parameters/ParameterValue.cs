using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Notebooks.Running.Parameters;

/// <summary>A value from the command line as a C# literal.</summary>
internal static class ParameterValue
{
    private const NumberStyles Integer = NumberStyles.AllowLeadingSign;

    /// <summary>The literal for a parameter of this type; null when the text is no value of it.</summary>
    public static string? Literal(string type, string text) => type switch
    {
        "string" => SymbolDisplay.FormatLiteral(text, quote: true),
        "bool" => bool.TryParse(text, out bool flag) ? (flag ? "true" : "false") : null,
        "int" => int.TryParse(text, Integer, CultureInfo.InvariantCulture, out int number) ? Text(number) : null,
        "long" => long.TryParse(text, Integer, CultureInfo.InvariantCulture, out long number) ? Text(number) : null,
        "decimal" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? Text(number) + "m" : null,
        "double" => Floating(text, double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number), "d"),
        "float" => Floating(text, float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float number) && float.IsFinite(number), "f"),
        _ => null,
    };

    // C# knows no "5." and no "+5": what the reader typed is read and written again.
    private static string? Floating(string text, bool isNumber, string suffix) =>
        isNumber ? Text(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)) + suffix : null;

    private static string Text<T>(T number)
        where T : IFormattable => number.ToString(null, CultureInfo.InvariantCulture);
}
