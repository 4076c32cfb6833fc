using System.Diagnostics;
using System.Globalization;

namespace Workbook.JupyterKernel.Server;

/// <summary>Tells on the process's own stderr what no front end is told; so many lines a minute, the rest is counted.</summary>
internal sealed class KernelLog(TextWriter writer)
{
    private const int MostLines = 20;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private long _periodStart = Stopwatch.GetTimestamp();
    private int _lines;

    /// <summary>Writes one line.</summary>
    public void Write(string line)
    {
        lock (_gate)
        {
            if (Stopwatch.GetElapsedTime(_periodStart) > Period)
            {
                TellUntold();
                (_periodStart, _lines) = (Stopwatch.GetTimestamp(), 0);
            }

            if (_lines++ < MostLines)
            {
                Tell(line);
            }
        }
    }

    private void TellUntold()
    {
        if (_lines > MostLines)
        {
            Tell(string.Create(CultureInfo.InvariantCulture, $"{_lines - MostLines} more lines were left out"));
        }
    }

    private void Tell(string line)
    {
        try
        {
            writer.WriteLine($"workbook jupyter: {line.ReplaceLineEndings(" ")}");
            writer.Flush();
        }
        catch (IOException)
        {
            // Nobody reads stderr any more; that is no reason to end.
        }
    }
}
