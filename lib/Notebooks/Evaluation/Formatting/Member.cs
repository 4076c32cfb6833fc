using System.Reflection;

namespace Workbook.Notebooks.Evaluation.Formatting;

/// <summary>A public property or field.</summary>
internal sealed record Member(string Name, Type Type, Func<object, object?> Read)
{
    /// <summary>The member's value as a cell of a table; a getter that throws, or a lazy sequence that does, shows what it threw.</summary>
    public GridCell CellOf(object owner, FormatContext context)
    {
        try
        {
            return context.Cell(Read(owner));
        }
        catch (Exception exception) when (exception is not (ThreadInterruptedException or ThreadAbortException or OperationCanceledException))
        {
            return new GridCell(Failure(exception));
        }
    }

    /// <summary>How a failure reads in place of a value.</summary>
    public static string Failure(Exception exception)
    {
        var cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
        return OneLine.Of($"<{cause.GetType().Name}: {cause.Message}>");
    }
}
