using Workbook.Notebooks.Evaluation.Errors;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Exceptions shown as values: type, message, frames.</summary>
internal sealed class ExceptionFormatter : IValueFormatter
{
    /// <inheritdoc/>
    public View? View(object value, FormatContext context) =>
        value is Exception exception ? new TextView(string.Join('\n', ErrorReport.Of(exception, cellName: "").Traceback)) : null;

    /// <inheritdoc/>
    public string? Inline(object value, FormatContext context) =>
        value is Exception exception ? OneLine.Of(ErrorReport.Of(exception, cellName: "").Traceback[0]) : null;
}
