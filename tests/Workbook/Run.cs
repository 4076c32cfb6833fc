using System.Diagnostics;

namespace Workbook.Tests;

/// <summary>What a program that was run to its end left behind.</summary>
internal sealed record Run(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(45);

    public IReadOnlyList<string> ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a program without a terminal and without input.</summary>
    /// <param name="environment">Variables to set; when it has PATH, no other variable of this process is handed on but HOME.</param>
    public static async Task<Run> Program(string program, IEnumerable<string> arguments, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (environment?.ContainsKey("PATH") == true)
        {
            start.Environment.Clear();
            start.Environment["HOME"] = Environment.GetEnvironmentVariable("HOME") ?? Path.GetTempPath();
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} ran for more than {Longest.TotalMinutes} minutes.");
        }

        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Runs the launcher of this workbook.</summary>
    public static Task<Run> Workbook(string folder, params string[] arguments) => Program(Repository.PathOf("workbook"), arguments, folder);
}
