using Workbook.Display;
using Workbook.Notebooks.Evaluation.Errors;
using Workbook.Notebooks.Evaluation.Formatting;

namespace Workbook.Notebooks.Evaluation.Cells;

/// <summary>Runs one loaded cell and says how it ended.</summary>
internal static class CellRun
{
    /// <summary>Runs the cell and formats its value, both under the interrupt.</summary>
    public static EvaluationResult Execute(Func<Task<object?>> cell, bool hasValue, string cellName, int session, CancellationToken interrupt)
    {
        EvaluationResult? result = null;
        var context = new CellContext();
        var ended = InterruptibleRun.Run(() => result = Run(cell, hasValue, cellName, context, interrupt), session, interrupt);
        context.Close(interrupted: !ended);
        return ended && result is not null ? result : new EvaluationResult.Cancelled();
    }

    private static EvaluationResult Run(Func<Task<object?>> cell, bool hasValue, string cellName, CellContext context, CancellationToken interrupt)
    {
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            var task = cell();
            context.PumpUntil(task);
            var value = task.GetAwaiter().GetResult();
            return new EvaluationResult.Success(hasValue ? ValueFormatter.Format(value) : null);
        }
        catch (Exception exception) when (!interrupt.IsCancellationRequested)
        {
            return ErrorReport.Of(exception, cellName);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }
}
