using Workbook.Display;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Turns any value into its representations: always plain text, and HTML where that shows more.</summary>
internal static class ValueFormatter
{
    /// <summary>Formats a value.</summary>
    /// <param name="value">Anything.</param>
    /// <param name="mimeTypes">The representations wanted beside plain text; all when none is named.</param>
    public static MimeBundle Format(object? value, params IReadOnlyList<string> mimeTypes)
    {
        var context = new FormatContext(FormatterRegistry.Current);
        var bundle = value is null ? MimeBundle.PlainText(context.Registry.NullString) : FormatNonNull(value, context);
        var wanted = mimeTypes.Count > 0 || value is null ? mimeTypes : context.Registry.PreferredFor(value.GetType());
        return wanted.Count == 0 ? bundle : OnRequest.Select(bundle, value, wanted);
    }

    private static MimeBundle FormatNonNull(object value, FormatContext context) =>
        context.FormatBySpecialMeans(value) is { } special
            ? special.Data.ContainsKey(MimeTypes.PlainText) ? special : special.With(MimeTypes.PlainText, View(value, context).ToText())
            : FormatView(View(value, context));

    private static MimeBundle FormatView(View view)
    {
        var bundle = MimeBundle.PlainText(view.ToText());
        return view.ToHtml() is { } html ? bundle.With(MimeTypes.Html, html) : bundle;
    }

    private static View View(object value, FormatContext context) => context.ViewOf(value);
}
