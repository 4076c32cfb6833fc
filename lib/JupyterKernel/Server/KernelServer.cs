using System.Collections.Frozen;
using Workbook.JupyterKernel.Handlers;
using Workbook.JupyterKernel.Messages;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Server;

/// <summary>The Jupyter kernel over any transport: shell and control are served side by side until one of them ends it.</summary>
internal sealed class KernelServer
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly KernelChannels _channels;
    private readonly Evaluator _evaluator;
    private readonly KernelLog _log;
    private readonly MessageFactory _messages = new();
    private readonly RunningCell _running = new();
    private readonly Iopub _iopub;
    private readonly InputDesk _input;
    private readonly FrozenDictionary<string, IRequestHandler> _shell;
    private readonly FrozenDictionary<string, IRequestHandler> _control;

    /// <summary>Makes a kernel; it serves once it is run.</summary>
    public KernelServer(KernelChannels channels, Evaluator evaluator, KernelLog log)
    {
        (_channels, _evaluator, _log) = (channels, evaluator, log);
        _iopub = new Iopub(channels.Iopub, _messages, log);
        _input = new InputDesk(channels.Stdin, _messages, log);
        _control = ControlHandlers();
        _shell = ShellHandlers();
    }

    /// <summary>Serves until a shutdown_request, until the channels end, or until cancelled. A channel that fails ends it with its exception.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _iopub.Start();
        _iopub.Publish(Publication.Status.Starting, JsonMap.Empty);
        _ = _input.RunAsync(end.Token);
        var control = LoopOver(_channels.Control, _control).RunAsync(end.Token);
        var shell = LoopOver(_channels.Shell, _shell).RunAsync(end.Token);
        var ended = await Task.WhenAny(control, shell).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        await _iopub.CompleteAsync(Farewell).ConfigureAwait(false);
        if (ended.IsFaulted)
        {
            await ended.ConfigureAwait(false);
        }
    }

    /// <summary>Interrupts the running cell, if there is one.</summary>
    public void Interrupt() => _running.Interrupt();

    /// <summary>Sends what the cell has written and all that was published, and ends iopub: the process is about to exit.</summary>
    public void Flush()
    {
        _evaluator.Flush();
        _iopub.CompleteAsync(Farewell).Wait();
    }

    private RequestLoop LoopOver(IMessageChannel channel, FrozenDictionary<string, IRequestHandler> handlers) =>
        new(channel, handlers, _iopub, _messages, _log);

    private FrozenDictionary<string, IRequestHandler> ControlHandlers() => new Dictionary<string, IRequestHandler>
    {
        ["kernel_info_request"] = new KernelInfoHandler(),
        ["interrupt_request"] = new InterruptHandler(_running),
        ["shutdown_request"] = new ShutdownHandler(),
    }.ToFrozenDictionary();

    private FrozenDictionary<string, IRequestHandler> ShellHandlers()
    {
        var history = new History();
        var ignored = new CommMessageHandler();
        return new Dictionary<string, IRequestHandler>(_control)
        {
            ["execute_request"] = new ExecuteHandler(_evaluator, _running, history, _input),
            ["complete_request"] = new CompleteHandler(_evaluator),
            ["inspect_request"] = new InspectHandler(_evaluator),
            ["is_complete_request"] = new IsCompleteHandler(),
            ["history_request"] = new HistoryHandler(history),
            ["comm_open"] = new CommOpenHandler(),
            ["comm_msg"] = ignored,
            ["comm_close"] = ignored,
            ["comm_info_request"] = new CommInfoHandler(),
        }.ToFrozenDictionary();
    }
}
