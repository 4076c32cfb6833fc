using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Messages;

/// <summary>Contents of replies.</summary>
internal static class Reply
{
    /// <summary>All went well.</summary>
    public static JsonMap Ok { get; } = JsonMap.Empty.With("status", "ok");

    /// <summary>The request was given up, since one before it failed.</summary>
    public static JsonMap Aborted { get; } = JsonMap.Empty.With("status", "aborted");

    /// <summary>The request failed.</summary>
    public static JsonMap Error(EvaluationResult.Error error) => ErrorFields(error).With("status", "error");

    /// <summary>The request failed for a reason of its own.</summary>
    public static JsonMap Error(Exception exception) => Error(ErrorOf(exception));

    /// <summary>An exception of the kernel's own as an error.</summary>
    public static EvaluationResult.Error ErrorOf(Exception exception) =>
        new(exception.GetType().Name, exception.Message, [$"{exception.GetType().Name}: {exception.Message}"], null);

    /// <summary>An error as replies and iopub tell it.</summary>
    public static JsonMap ErrorFields(EvaluationResult.Error error) =>
        JsonMap.Empty.With("ename", error.Name).With("evalue", error.Message).With("traceback", Json.Of(error.Traceback));
}
