using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Display;
using Workbook.Notebooks.Evaluation.Formatting;

namespace System;

/// <summary>Shows values. In namespace System, as in .NET Interactive, so that a cell needs no <c>using</c> for it.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value below the cell.</summary>
    /// <param name="value">Anything; null shows as such.</param>
    /// <param name="mimeTypes">The representations wanted; all when none is named.</param>
    /// <returns>A handle by which the display can be updated.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        DisplayedValue.Show(value, ValueFormatter.Format(value, mimeTypes), mimeTypes);

    /// <summary>Shows a text as what it is, such as <c>text/markdown</c> or <c>image/svg+xml</c>.</summary>
    /// <returns>A handle by which the display can be updated.</returns>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        return DisplayedValue.Show(value, MimeBundle.PlainText(PlainTextOf(value, mimeType)).With(mimeType, value), [mimeType]);
    }

    // An image is no reading matter: its type stands for it.
    private static string PlainTextOf(string value, string mimeType) =>
        mimeType.StartsWith("image/", StringComparison.Ordinal) ? $"({mimeType})" : value;
}
