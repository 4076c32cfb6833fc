using System.Collections.Concurrent;
using Workbook.Notebooks.Evaluation;

namespace Workbook.Tests.Protocol.Client;

/// <summary>What a cell put out, one line each.</summary>
internal sealed class Outputs : IOutputSink, IStrayExceptionSink
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public string Text => string.Concat(_lines.Where(line => line.StartsWith("stdout:", StringComparison.Ordinal)).Select(line => line["stdout:".Length..]));

    public void Write(CellOutput output) =>
        _lines.Enqueue(output switch
        {
            CellOutput.StreamText text => $"{text.Name}:{text.Text}",
            CellOutput.Display display => $"display:{display.Bundle.Data.GetValueOrDefault("text/plain")}",
            CellOutput.UpdateDisplay update => $"update:{update.Bundle.Data.GetValueOrDefault("text/plain")}",
            CellOutput.Clear clear => $"clear:{clear.Wait}",
            _ => throw new NotSupportedException($"{output}"),
        });

    public void TakeStray(string name, string message) => _lines.Enqueue($"stray:{name}: {message}");

    /// <summary>Waits until a line is there.</summary>
    public async Task HasAsync(string line)
    {
        for (int i = 0; i < 1000 && !_lines.Contains(line); i++)
        {
            await Task.Delay(10);
        }

        _lines.ShouldContain(line);
    }
}
