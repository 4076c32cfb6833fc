using System.Collections.Concurrent;

namespace Workbook.Notebooks.Evaluation.Cells;

/// <summary>
/// The one thread on which all cells of a session run, so that what is kept per thread (dispose scopes, gradient modes,
/// <c>[ThreadStatic]</c> fields) lasts from cell to cell.
/// </summary>
internal sealed class SessionThread : IDisposable
{
    // Deep recursion is an honest exercise; the default of some systems is 0.5 MB.
    private const int StackSize = 4 * 1024 * 1024;

    private readonly BlockingCollection<Action> _work = [];

    /// <summary>Starts the thread.</summary>
    public SessionThread()
    {
        var thread = new Thread(Loop, StackSize) { IsBackground = true, Name = "notebook" };
        thread.UnsafeStart();
    }

    /// <summary>Runs a function on the thread, after all asked for before.</summary>
    public Task<T> Run<T>(Func<T> function)
    {
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                completion.SetResult(function());
            }
            catch (Exception exception) when (completion.TrySetException(exception))
            {
                // The caller gets it.
            }
        });
        return completion.Task;
    }

    /// <summary>Lets the thread end once it is done.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Loop()
    {
        foreach (var action in _work.GetConsumingEnumerable())
        {
            action();
        }

        _work.Dispose();
    }
}
