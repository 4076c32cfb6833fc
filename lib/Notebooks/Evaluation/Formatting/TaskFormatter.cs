namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>Tasks, without waiting for them: their state, and their result once they have one.</summary>
internal sealed class TaskFormatter : IValueFormatter
{
    /// <inheritdoc/>
    public View? View(object value, FormatContext context) => Inline(value, context) is { } text ? new TextView(text) : null;

    /// <inheritdoc/>
    public string? Inline(object value, FormatContext context) =>
        value is Task task ? $"Task ({task.Status}){Result(task, context)}" : null;

    private static string Result(Task task, FormatContext context) =>
        task.IsCompletedSuccessfully && Members.Of(task.GetType()).FirstOrDefault(member => member.Name == nameof(Task<>.Result)) is { } result
        && result.Type.Name != "VoidTaskResult"
            ? ": " + context.Inline(result.Read(task))
            : "";
}
