using System.Diagnostics;

namespace Workbook.Cli.Data;

/// <summary>Progress as lines, for logs: what happens, and from time to time how much is here.</summary>
internal sealed class DataLines(TextWriter output) : IDataProgress
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private long _shown = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public void Say(string line) => output.WriteLine(line);

    /// <inheritdoc/>
    public void At(long bytes, long? total)
    {
        if (Stopwatch.GetElapsedTime(_shown) >= BetweenLines)
        {
            _shown = Stopwatch.GetTimestamp();
            output.WriteLine(Messages.Fetched(bytes, total));
        }
    }
}
