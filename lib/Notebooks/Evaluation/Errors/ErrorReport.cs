using System.Collections.Immutable;
using System.Reflection;

namespace Workbook.Notebooks.Evaluation.Errors;

/// <summary>Exceptions a cell let out: what happened, then the reader's frames, then those of libraries.</summary>
internal static class ErrorReport
{
    private const int MaxInner = 5;
    private const int EndFrames = 10;

    /// <summary>Reports an exception.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="cellName">The running cell, whose innermost line is looked for.</param>
    public static EvaluationResult.Error Of(Exception exception, string cellName)
    {
        exception = Unwrap(exception);
        var frames = ReportedFrame.Of(exception);
        var line = frames.FirstOrDefault(frame => frame.File == cellName)?.Line;
        ImmutableArray<string> traceback = [Header(exception), .. Texts(frames), .. Causes(exception)];
        return new(NameOf(exception), MessageOf(exception), traceback, line);
    }

    // Wrappers that say nothing of their own: the one exception inside is what the reader wants to see.
    private static Exception Unwrap(Exception exception) => exception switch
    {
        AggregateException aggregate when aggregate.Flatten().InnerExceptions is [var only] => Unwrap(only),
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        _ => exception,
    };

    private static IEnumerable<string> Causes(Exception exception) =>
        InnerOf(exception).Take(MaxInner).SelectMany(inner =>
            Texts(ReportedFrame.Of(inner)).Select(text => "  " + text).Prepend("Caused by " + Header(inner)));

    private static IEnumerable<Exception> InnerOf(Exception exception) => exception is AggregateException aggregate
        ? aggregate.Flatten().InnerExceptions.Select(Unwrap)
        : Chain(exception.InnerException);

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            yield return exception;
        }
    }

    private static IEnumerable<string> Texts(IReadOnlyList<ReportedFrame> frames) =>
        Abridge([.. frames.Where(frame => frame.IsReaders)]).Concat(Abridge([.. frames.Where(frame => !frame.IsReaders)]));

    // The innermost frames say what failed, the outermost how it was reached; a recursion fills the middle.
    private static IEnumerable<string> Abridge(List<ReportedFrame> frames)
    {
        var texts = frames.Select(frame => "at " + frame.Text);
        return frames.Count <= 2 * EndFrames
            ? texts
            : texts.Take(EndFrames).Append($"({frames.Count - 2 * EndFrames} more frames)").Concat(texts.TakeLast(EndFrames));
    }

    private static string Header(Exception exception) => $"{NameOf(exception)}: {MessageOf(exception)}";

    private static string NameOf(Exception exception) => TypeNames.FullName(exception.GetType());

    private static string MessageOf(Exception exception)
    {
        try
        {
            return exception.Message;
        }
        catch (Exception second) when (second is not ThreadInterruptedException)
        {
            return $"(its Message threw {second.GetType().Name})";
        }
    }
}
