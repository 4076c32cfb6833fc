using System.Text;
using Workbook.JupyterKernel.Server;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;

namespace Workbook.Tests.Protocol.Kernel;

/// <summary>A kernel without sockets, and what a front end does with it.</summary>
internal sealed class MemoryKernel : IAsyncDisposable
{
    private readonly MemoryChannel _shell = new();
    private readonly MemoryChannel _control = new();
    private readonly MemoryChannel _stdin = new();
    private readonly MemoryChannel _iopub = new();
    private readonly Evaluator _evaluator = new(Path.GetTempPath());
    private int _count;

    public MemoryKernel()
    {
        Server = new KernelServer(new KernelChannels(_shell, _control, _stdin, _iopub), _evaluator, new KernelLog(Log));
        Running = Server.RunAsync(TestContext.Current.CancellationToken);
    }

    public KernelServer Server { get; }

    public Task Running { get; }

    public StringWriter Log { get; } = new();

    public MemoryChannel Iopub => _iopub;

    public MemoryChannel Stdin => _stdin;

    public MemoryChannel Shell => _shell;

    public MemoryChannel Control => _control;

    /// <summary>Sends a request on shell; the answer is to be fetched by its id.</summary>
    public WireMessage Send(string type, string content, MemoryChannel? on = null)
    {
        var header = JsonMap.Empty.With("msg_id", $"request-{++_count}").With("msg_type", type).With("session", "test").With("version", "5.4");
        var message = new WireMessage([Encoding.UTF8.GetBytes("client")], header, JsonMap.Empty, JsonMap.Empty, JsonMap.Parse(content), []);
        (on ?? _shell).Ask(message);
        return message;
    }

    public WireMessage Execute(string code, string options = "") =>
        Send("execute_request", JsonMap.Empty.With("code", code).ToString()[..^1] + (options.Length == 0 ? "}" : $", {options}}}"));

    /// <summary>Sends a request and waits for its reply and its outputs.</summary>
    public async Task<Exchange> AskAsync(string type, string content, MemoryChannel? on = null)
    {
        var request = Send(type, content, on);
        return await ExchangeAsync(request, on ?? _shell);
    }

    public async Task<Exchange> RunAsync(string code, string options = "") => await ExchangeAsync(Execute(code, options), _shell);

    /// <summary>Waits for a request's reply and its outputs, up to idle. Requests must be waited for in the order they were sent.</summary>
    public async Task<Exchange> ExchangeAsync(WireMessage request, MemoryChannel? on = null)
    {
        var reply = HasReply(request) ? await (on ?? _shell).NextAsync() : null;
        reply?.ParentHeader.ShouldBe(request.Header);
        reply?.Identities.Select(Encoding.UTF8.GetString).ShouldBe(["client"]);
        return new Exchange(reply, await OutputsAsync(request));
    }

    public async ValueTask DisposeAsync()
    {
        Server.Interrupt();
        _shell.Close();
        await Running;
        _evaluator.Dispose();
    }

    private static bool HasReply(WireMessage request) => request.Type.EndsWith("_request", StringComparison.Ordinal);

    private async Task<List<WireMessage>> OutputsAsync(WireMessage request)
    {
        var outputs = new List<WireMessage>();
        while (true)
        {
            var message = await _iopub.NextAsync();
            if (message.ParentHeader.FindString("msg_id") != request.Id)
            {
                continue;
            }

            outputs.Add(message);
            if (message.Content.FindString("execution_state") == "idle")
            {
                return outputs;
            }
        }
    }
}
