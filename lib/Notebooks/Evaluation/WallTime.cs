using System.Diagnostics;

namespace Workbook.Notebooks.Evaluation;

/// <summary>Shows the time from its making to its disposal.</summary>
internal sealed class WallTime : IDisposable
{
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public void Dispose() => $"Wall time: {Stopwatch.GetElapsedTime(_start).TotalMilliseconds:F1} ms".Display();
}
