using System.Diagnostics;
using Shouldly;

namespace Workbook.Tests;

/// <summary>A script in the system's Python that a test talks to line by line; it is ended with the test.</summary>
internal sealed class PythonScript : IAsyncDisposable
{
    public const string Python = "/usr/bin/python3";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly CancellationTokenSource _limit;

    private PythonScript(Process process, TimeSpan longest)
    {
        _process = process;
        _limit = new(longest);
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts a script with arguments; it finds them in <c>sys.argv[1:]</c>.</summary>
    public static PythonScript Start(string script, params IEnumerable<object> arguments) => Start(["-c", script, .. arguments], Longest, []);

    /// <summary>Runs a script to its end, which must be a good one, and returns what it printed.</summary>
    public static Task<string> RunAsync(string script, params IEnumerable<object> arguments) => RunAsync(Start(script, arguments));

    /// <summary>The same for a script in a file, which may take longer, with variables in its environment.</summary>
    public static Task<string> RunFileAsync(string path, TimeSpan longest, Dictionary<string, string> environment, params IEnumerable<object> arguments) =>
        RunAsync(Start([path, .. arguments], longest, environment));

    private static PythonScript Start(IEnumerable<object> arguments, TimeSpan longest, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Python, ["-u", "-W", "ignore", .. arguments.Select(argument => $"{argument}")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new(Process.Start(start)!, longest);
    }

    private static async Task<string> RunAsync(PythonScript script)
    {
        await using PythonScript run = script;
        string output = await run._process.StandardOutput.ReadToEndAsync(run._limit.Token);
        (await run.ExitCodeAsync()).ShouldBe(0, await run._errors);
        return output;
    }

    /// <summary>The next line the script prints; a script that ends before fails the test with its error.</summary>
    public async Task<string> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync(_limit.Token) ?? throw new EndOfStreamException($"The script ended: {await _errors}");

    /// <summary>Gives the script a line.</summary>
    public async Task WriteLineAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Waits for the script's end.</summary>
    public async Task<int> ExitCodeAsync()
    {
        await _process.WaitForExitAsync(_limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Waits for a good end.</summary>
    public async Task SucceedsAsync() => (await ExitCodeAsync()).ShouldBe(0, await _errors);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        _limit.Dispose();
    }
}
