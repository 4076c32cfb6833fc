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
    private readonly Lock _gate = new();
    private int _waiting;

    /// <summary>Starts the thread.</summary>
    public SessionThread()
    {
        var thread = new Thread(Loop, StackSize) { IsBackground = true, Name = "notebook" };
        thread.UnsafeStart();
    }

    /// <summary>Runs a function on the thread, after all asked for before.</summary>
    public Task<T> Run<T>(Func<T> function)
    {
        lock (_gate)
        {
            return Enqueue(function);
        }
    }

    /// <summary>Runs a function on the thread if it has nothing else to do; otherwise gives null at once.</summary>
    public Task<T?> RunIfIdle<T>(Func<T?> function) where T : class
    {
        lock (_gate)
        {
            return _waiting == 0 && !_work.IsAddingCompleted ? Enqueue(function) : Task.FromResult<T?>(null);
        }
    }

    private Task<T> Enqueue<T>(Func<T> function)
    {
        _waiting++;
        var completion = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                var result = function();
                Leave();
                completion.SetResult(result);
            }
            catch (Exception exception)
            {
                Leave();
                completion.SetException(exception);
            }
        });
        return completion.Task;
    }

    /// <summary>Lets the thread end once it is done.</summary>
    public void Dispose() => _work.CompleteAdding();

    // Before the caller hears of the end, so that who asks next finds the thread idle.
    private void Leave()
    {
        lock (_gate)
        {
            _waiting--;
        }
    }

    private void Loop()
    {
        foreach (var action in _work.GetConsumingEnumerable())
        {
            action();
        }

        _work.Dispose();
    }
}
