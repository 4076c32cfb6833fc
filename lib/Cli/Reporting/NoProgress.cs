using Workbook.Notebooks.Running;

namespace Workbook.Cli.Reporting;

/// <summary>Shows nothing.</summary>
internal sealed class NoProgress : IRunObserver
{
    public void NotebookStarted(string path, int cells) { }

    public void CellStarted(CellPosition cell) { }

    public void CellFinished(CellPosition cell, TimeSpan duration) { }

    public void NotebookFinished(NotebookResult result) { }
}
