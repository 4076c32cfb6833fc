using System.Diagnostics;
using System.Text;
using Workbook.JupyterKernel.Wire;
using Workbook.Notebooks.Format;

namespace Workbook.Tests.Protocol.Kernel;

/// <summary>The kernel as a process, and a front end for it; ended with the test.</summary>
internal sealed class RealKernel : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly MessageSigner _signer;

    private RealKernel()
    {
        Connection.Write(_folder.File("kernel.json"));
        _signer = new(Connection.Key);
        var start = new ProcessStartInfo("dotnet", [FrontEnd.Workbook, "jupyter", _folder.File("kernel.json")]) { RedirectStandardError = true };
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Where it listens, and its key.</summary>
    public ConnectionInfo Connection { get; } = ConnectionInfo.Create();

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<RealKernel> StartAsync()
    {
        var kernel = new RealKernel();
        (await kernel.AskAsync("kernel_info_request", "{}")).FindString("status").ShouldBe("ok");
        return kernel;
    }

    /// <summary>A request as a front end signs it.</summary>
    public byte[][] Request(string type, string content)
    {
        var header = JsonMap.Empty.With("msg_id", Guid.NewGuid().ToString("N")).With("msg_type", type).With("session", "test").With("username", "").With("version", "5.4");
        return _signer.Encode(new WireMessage([], header, JsonMap.Empty, JsonMap.Empty, JsonMap.Parse(content), []));
    }

    /// <summary>The content of the reply to a request, over a connection of its own.</summary>
    public async Task<JsonMap> AskAsync(string type, string content)
    {
        using var limit = new CancellationTokenSource(Longest);
        await using var shell = await DealerSocket.ConnectAsync(Connection.Ip, Connection.ShellPort, cancellation: limit.Token);
        await shell.SendAsync(Request(type, content), limit.Token);
        _signer.TryDecode(await shell.ReceiveAsync(limit.Token), out var reply, out var reason).ShouldBeTrue(reason);
        return reply!.Content;
    }

    /// <summary>An expression's value as plain text.</summary>
    public async Task<string?> ValueAsync(string expression)
    {
        var reply = await AskAsync("execute_request", $$$"""{"code": "", "user_expressions": {"value": "{{{expression}}}"}}""");
        return reply.FindString("user_expressions", "value", "data", "text/plain") ?? $"no value: {reply}";
    }

    /// <summary>Whether the heart beats.</summary>
    public async Task<bool> BeatsAsync()
    {
        using var limit = new CancellationTokenSource(Longest);
        await using var heartbeat = await RequestSocket.ConnectAsync(Connection.Ip, Connection.HeartbeatPort, limit.Token);
        await heartbeat.SendAsync([Encoding.ASCII.GetBytes("beat")], limit.Token);
        return Encoding.ASCII.GetString((await heartbeat.ReceiveAsync(limit.Token)).Single()) == "beat";
    }

    /// <summary>Whether the process is there.</summary>
    public bool Lives => !_process.HasExited;

    /// <summary>Ends it and gives what it wrote to stderr.</summary>
    public async Task<string> EndAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        return await _errors;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _process.Dispose();
        _folder.Dispose();
    }
}
