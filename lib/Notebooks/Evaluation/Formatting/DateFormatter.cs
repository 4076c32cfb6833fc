using System.Globalization;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Dates and times, year first.</summary>
internal sealed class DateFormatter : IValueFormatter
{
    /// <inheritdoc/>
    public View? View(object value, FormatContext context) => Inline(value, context) is { } text ? new TextView(text) : null;

    /// <inheritdoc/>
    public string? Inline(object value, FormatContext context) => value switch
    {
        DateTime date => date.ToString(date.Kind == DateTimeKind.Utc ? "yyyy-MM-dd HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset date => date.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        _ => null,
    };
}
