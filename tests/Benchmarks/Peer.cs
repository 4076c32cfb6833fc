using System.Diagnostics;
using System.Globalization;

namespace Workbook.Benchmarks;

/// <summary>
/// Another program that runs the same benchmarks, kept alive between rounds. It reads "name|iterations" and answers with
/// seconds per iteration, or "unknown".
/// </summary>
internal sealed class Peer : IDisposable
{
    private readonly Process _process;

    private Peer(string name, Process process)
    {
        Name = name;
        _process = process;
        Version = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{name}: did not start.");
    }

    internal string Name { get; }

    /// <summary>The libtorch it runs on.</summary>
    internal string Version { get; }

    /// <summary>Starts a peer; null where the program is missing or ends at once.</summary>
    internal static Peer? Start(string name, string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            return new Peer(name, Process.Start(start)!);
        }
        catch (Exception failure) when (failure is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Console.Error.WriteLine($"{name} is left out: {failure.Message}");
            return null;
        }
    }

    /// <summary>Runs one round; null where the peer has no such benchmark.</summary>
    /// <returns>Seconds per iteration.</returns>
    internal double? Run(Benchmark benchmark, int iterations)
    {
        _process.StandardInput.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{benchmark.Name}|{iterations}"));
        _process.StandardInput.Flush();
        var answer = _process.StandardOutput.ReadLine();
        return double.TryParse(answer, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
        {
            _process.Kill();
        }
        _process.Dispose();
    }
}
