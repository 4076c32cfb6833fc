using System.Collections;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Workbook.Display;
using Workbook.Notebooks.Evaluation.Formatting;

namespace Workbook.Notebooks.Evaluation.Assistance;

/// <summary>A variable's value in a few words, without running code of the reader's or enumerating what may be endless.</summary>
internal static class ShortValue
{
    private const int MaxLength = 80;

    /// <summary>The value; null when it cannot be said so.</summary>
    public static string? Of(object? value) => value switch
    {
        null => "null",
        string text => Cut(SymbolDisplay.FormatLiteral(text.Length > MaxLength ? text[..MaxLength] + "…" : text, quote: true)),
        char letter => SymbolDisplay.FormatLiteral(letter, quote: true),
        bool truth => truth ? "true" : "false",
        Enum or DateTime or DateTimeOffset or TimeSpan or Guid => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        IConvertible number and IFormattable when Type.GetTypeCode(number.GetType()) != TypeCode.Object => string.Create(CultureInfo.InvariantCulture, $"{number}"),
        ICollection collection when collection.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true || collection is Array =>
            string.Create(CultureInfo.InvariantCulture, $"{collection.Count} items"),
        _ when value is IDisplayable || ConventionFormatters.Format(value) is not null => Cut(ValueFormatter.Format(value).Data[MimeTypes.PlainText]),
        _ => null,
    };

    private static string Cut(string text)
    {
        var line = text.Trim().Split('\n')[0].TrimEnd();
        return line.Length > MaxLength ? line[..MaxLength] + "…" : line;
    }
}
