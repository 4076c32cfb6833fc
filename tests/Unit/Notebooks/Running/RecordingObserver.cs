using Workbook.Notebooks.Running;

namespace Workbook.Tests.Notebooks.Running;

internal sealed class RecordingObserver : IRunObserver
{
    public List<string> Events { get; } = [];

    public void NotebookStarted(string path, int cells) => Events.Add($"start {Path.GetFileName(path)} {cells}");

    public void CellStarted(CellPosition cell) => Events.Add($"cell {cell.Number}/{cell.Count} {cell.Id}");

    public void CellFinished(CellPosition cell, TimeSpan duration) => Events.Add($"done {cell.Number}");

    public void NotebookFinished(NotebookResult result) => Events.Add($"end {result.Status}");
}
