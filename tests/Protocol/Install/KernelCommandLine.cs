using System.Diagnostics;
using Workbook.Tests.Protocol.Kernel;

namespace Workbook.Tests.Protocol.Install;

/// <summary><c>workbook kernel …</c> as a process, for a user whose home is a folder of the test.</summary>
internal sealed class KernelCommandLine : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    // What a shell may have set, and would lead out of the folder.
    private static readonly string[] Strays = ["JUPYTER_PATH", "VIRTUAL_ENV", "CONDA_PREFIX", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "WORKBOOK_ROOT"];

    private readonly TemporaryFolder _home = new("home é");

    /// <summary>Variables beside those of the test process.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The user's Jupyter data folder.</summary>
    public string Data => In("data");

    public void Dispose() => _home.Dispose();

    /// <summary>A path in the home.</summary>
    public string In(params string[] names) => Path.Combine([_home.Path, .. names]);

    /// <summary>The kernel.json of a kernel below a data folder.</summary>
    public string KernelJson(string name, string? data = null) => Path.Combine(data ?? Data, "kernels", name, "kernel.json");

    /// <summary>Writes a kernel that is not the workbook's.</summary>
    public string Foreign(string name, string? data = null)
    {
        string file = KernelJson(name, data);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, """{"argv": ["/bin/theirs", "{connection_file}"], "display_name": "Theirs", "language": "C#"}""");
        return file;
    }

    /// <summary>Runs <c>workbook kernel</c> with arguments.</summary>
    public async Task<(int Code, string Out, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [FrontEnd.Workbook, "kernel", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _home.Path,
        };
        Array.ForEach(Strays, name => start.Environment.Remove(name));
        start.Environment["HOME"] = start.Environment["USERPROFILE"] = _home.Path;
        start.Environment["JUPYTER_DATA_DIR"] = Data;
        foreach ((string name, string value) in Variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Longest);
        Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token), error = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return (process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
