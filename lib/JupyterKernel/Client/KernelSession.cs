using Workbook.JupyterKernel.Install;
using Workbook.JupyterKernel.Messages;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.JupyterKernel.Client;

/// <summary>A kernel process of its own, driven over the Jupyter protocol: a session of the runner.</summary>
public sealed class KernelSession : ICellSession
{
    private const string Died = "KernelDied";

    private static readonly TimeSpan LastMessages = TimeSpan.FromSeconds(2);

    private readonly KernelSpec _kernel;
    private readonly KernelProcess _process;
    private readonly KernelConnection _connection;
    private readonly KernelExchanges _exchanges = new();
    private readonly MemoryWatch _memory;
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;
    private readonly Task<EvaluationResult.Ended> _ended;
    private int _running;

    internal KernelSession(KernelSpec kernel, KernelProcess process, KernelConnection connection, long? memoryLimit)
    {
        (_kernel, _process, _connection, _memory) = (kernel, process, connection, new(memoryLimit));
        _reading = connection.ReadAsync(_exchanges.TakeReply, _exchanges.TakePublished);
        _ended = EndAsync();
    }

    /// <summary>How often a cell is interrupted until it ends: an interrupt before it has begun is lost, and some cells catch the first.</summary>
    internal TimeSpan InterruptEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The kernel process's id.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Starts the kernel in a folder and waits until it answers.</summary>
    /// <exception cref="IOException">The kernel does not start; the message says why, with the last lines it wrote.</exception>
    public static Task<KernelSession> StartAsync(KernelSpec kernel, string directory, KernelLimits limits, CancellationToken cancellation = default) =>
        new KernelStart(kernel, directory, limits).RunAsync(cancellation);

    /// <inheritdoc/>
    /// <remarks>The kernel counts its cells itself and names them by their number.</remarks>
    public async Task<EvaluationResult> EvaluateAsync(string code, string cellName, IOutputSink outputs, CancellationToken interrupt)
    {
        ObjectDisposedException.ThrowIf(_closed.Task.IsCompleted, this);
        Interlocked.Increment(ref _running);
        Task<EvaluationResult> done = await RequestAsync("execute_request", ExecuteContent(code), outputs).ConfigureAwait(false);
        Task first = Task.WhenAny(done, _ended);

        // A kernel that is gone cannot be told.
        await InterruptAsync(first, interrupt).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await first.ConfigureAwait(false);
        if (!done.IsCompleted)
        {
            return await _ended.ConfigureAwait(false);
        }

        Interlocked.Decrement(ref _running);
        EvaluationResult result = await done.ConfigureAwait(false);
        return result is EvaluationResult.Error && interrupt.IsCancellationRequested ? new EvaluationResult.Cancelled() : result;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_closed.TrySetResult())
        {
            return;
        }

        // A kernel with nothing to do may tidy up; one that runs a cell would only come to it after the cell.
        if (Volatile.Read(ref _running) == 0 && !_process.Exited.IsCompleted)
        {
            await _connection.SendToControlAsync(_connection.Create("shutdown_request", JsonMap.Empty.With("restart", Json.Of(false)))).ConfigureAwait(false);
            await Task.WhenAny(_process.Exited, Task.Delay(LastMessages)).ConfigureAwait(false);
        }

        await _process.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
    }

    /// <summary>From now on the kernel is ended when it takes more memory than it may.</summary>
    internal void WatchMemory() => _ = _memory.RunAsync(_process);

    /// <summary>Asks who the kernel is until it has answered on shell and on iopub; then no output will be missed.</summary>
    internal async Task IntroduceAsync(TimeSpan askAgain, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _running);
        var asked = new List<Task>();
        do
        {
            cancellation.ThrowIfCancellationRequested();
            asked.Add(await RequestAsync("kernel_info_request", JsonMap.Empty, NullOutputSink.Instance).ConfigureAwait(false));
            await Task.WhenAny([.. asked, Task.Delay(askAgain, cancellation)]).ConfigureAwait(false);
        }
        while (!asked.Exists(task => task.IsCompleted));
        Interlocked.Decrement(ref _running);
    }

    private async Task<Task<EvaluationResult>> RequestAsync(string type, JsonMap content, IOutputSink outputs)
    {
        WireMessage request = _connection.Create(type, content);
        KernelExchange exchange = _exchanges.Open(request, outputs);
        await _connection.SendAsync(request).ConfigureAwait(false);
        return exchange.Done;
    }

    private static JsonMap ExecuteContent(string code) => JsonMap.Empty
        .With("code", code)
        .With("silent", Json.Of(false))
        .With("store_history", Json.Of(true))
        .With("user_expressions", JsonMap.Empty)
        .With("allow_stdin", Json.Of(false))
        // One cell is sent at a time. Told to stop, ipykernel would also turn away the cell sent just after an expected error.
        .With("stop_on_error", Json.Of(false));

    private async Task InterruptAsync(Task end, CancellationToken interrupt)
    {
        var wanted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration registration = interrupt.Register(() => wanted.TrySetResult());
        await Task.WhenAny(end, wanted.Task).ConfigureAwait(false);
        Task taken = Task.CompletedTask;
        while (!end.IsCompleted)
        {
            taken = await InterruptOnceAsync().ConfigureAwait(false);
            await Task.WhenAny(end, Task.Delay(InterruptEvery, CancellationToken.None)).ConfigureAwait(false);
        }

        // An interrupt still on its way would stop the next cell.
        await Task.WhenAny(taken, _ended, Task.Delay(LastMessages, CancellationToken.None)).ConfigureAwait(false);
    }

    private async Task<Task> InterruptOnceAsync()
    {
        if (!_kernel.InterruptByMessage)
        {
            _process.Interrupt();
            return Task.CompletedTask;
        }

        WireMessage request = _connection.Create("interrupt_request", JsonMap.Empty);
        Task taken = _exchanges.OpenOnControl(request).Done;
        await _connection.SendToControlAsync(request).ConfigureAwait(false);
        return taken;
    }

    private async Task<EvaluationResult.Ended> EndAsync()
    {
        await Task.WhenAny(_process.Exited, _reading, _closed.Task).ConfigureAwait(false);
        await Task.WhenAny(_process.Exited, _closed.Task, Task.Delay(LastMessages)).ConfigureAwait(false);
        if (_closed.Task.IsCompleted)
        {
            return new(Died, Messages.Closed);
        }

        if (!_process.Exited.IsCompleted)
        {
            _process.Kill();
            return new(Died, Messages.ConnectionLost);
        }

        // What it said before it died may still be on its way, a reply among it.
        await Task.WhenAny(_reading, Task.Delay(LastMessages)).ConfigureAwait(false);
        await _process.DrainAsync().ConfigureAwait(false);
        return _memory.Exceeded is { } limit ? new("OutOfMemory", Messages.TooMuchMemory(limit)) : KernelDeath.Explain(_process.ExitCode, _process.Errors);
    }
}
