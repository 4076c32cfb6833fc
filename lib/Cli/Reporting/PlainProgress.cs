using Workbook.Cli.Paths;
using Workbook.Notebooks.Running;

namespace Workbook.Cli.Reporting;

/// <summary>Progress of one notebook as lines, for logs: when it begins and ends, and one for each cell that took long.</summary>
internal sealed class PlainProgress(TextWriter output) : IRunObserver
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(5);

    private string _path = "";

    public void NotebookStarted(string path, int cells)
    {
        _path = WorkbookFolder.Display(Path.GetFullPath(path));
        output.WriteLine(Messages.Started(_path, cells));
    }

    public void CellStarted(CellPosition cell) { }

    public void CellFinished(CellPosition cell, TimeSpan duration)
    {
        if (duration >= Long)
        {
            output.WriteLine(Messages.CellDone(_path, cell.Number, cell.Count, Messages.Time(duration)));
        }
    }

    public void NotebookFinished(NotebookResult result) =>
        output.WriteLine(Messages.Finished(_path, RunReport.Word(result.Status), Messages.Time(result.Duration)));
}
