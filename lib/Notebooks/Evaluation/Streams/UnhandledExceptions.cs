using System.Runtime.ExceptionServices;
using Workbook.Notebooks.Evaluation.Errors;

namespace Workbook.Notebooks.Evaluation.Streams;

/// <summary>Keeps an exception on a thread that a cell started from ending the process: it goes to the cell's stderr.</summary>
internal static class UnhandledExceptions
{
    private static int _installed;

    /// <summary>Puts the handler in place, once per process.</summary>
    public static void Install()
    {
        if (Interlocked.Exchange(ref _installed, 1) == 0)
        {
            ExceptionHandling.SetUnhandledExceptionHandler(Report);
        }
    }

    private static bool Report(Exception exception)
    {
        if (CellOutputs.Current is not { } outputs)
        {
            return false;
        }

        var error = ErrorReport.Of(exception, cellName: "");
        (outputs.Sink as IStrayExceptionSink)?.TakeStray(error.Name, error.Message);
        outputs.Write("stderr", string.Join('\n', error.Traceback.Prepend("Unhandled exception on a thread the cell started:")) + "\n");
        return true;
    }
}
