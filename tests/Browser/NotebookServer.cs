using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Workbook.Tests.Browser;

/// <summary>Debian's Jupyter Notebook, serving a folder to this machine alone; ended with the test.</summary>
internal sealed class NotebookServer : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";
    private const string Program = "/usr/bin/jupyter-notebook";
    private const string Token = "browser-test";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly int _port;

    private NotebookServer(Process process, int port) => (_process, _port) = (process, port);

    /// <summary>Starts it and waits until it answers; where it is not installed, the test is skipped.</summary>
    /// <param name="folder">What it serves.</param>
    /// <param name="jupyterPath">The data folder that holds the kernels.</param>
    public static async Task<NotebookServer> StartAsync(string folder, string jupyterPath)
    {
        Assert.SkipUnless(File.Exists(Program), "jupyter-notebook is not installed");
        int port = FreePort();
        var start = new ProcessStartInfo(Python, ["-W", "ignore", Program, "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", "--port-retries=0", $"--notebook-dir={folder}", $"--NotebookApp.token={Token}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["JUPYTER_PATH"] = jupyterPath;
        start.Environment["JUPYTER_DATA_DIR"] = Path.Combine(jupyterPath, "user");
        start.Environment["JUPYTER_CONFIG_DIR"] = Path.Combine(jupyterPath, "config");
        start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(jupyterPath, "runtime");
        var server = new NotebookServer(Process.Start(start)!, port);
        _ = server._process.StandardOutput.ReadToEndAsync();
        _ = server._process.StandardError.ReadToEndAsync();
        await server.AnswersAsync();
        return server;
    }

    /// <summary>The address of a notebook.</summary>
    public string Address(string notebook) => $"http://127.0.0.1:{_port}/notebooks/{notebook}?token={Token}";

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task AnswersAsync()
    {
        using var client = new HttpClient();
        using var limit = new CancellationTokenSource(Longest);
        while (true)
        {
            try
            {
                using HttpResponseMessage answer = await client.GetAsync($"http://127.0.0.1:{_port}/api?token={Token}", limit.Token);
                return;
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                await Task.Delay(100, limit.Token);
            }
        }
    }
}
