namespace Workbook.Notebooks.Running;

/// <summary>Follows a run as it goes on. Called on the runner's thread, one call at a time.</summary>
public interface IRunObserver
{
    /// <summary>A notebook begins.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="cells">How many cells it will run.</param>
    void NotebookStarted(string path, int cells);

    /// <summary>A cell begins.</summary>
    void CellStarted(CellPosition cell);

    /// <summary>A cell has ended.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="duration">How long it took.</param>
    void CellFinished(CellPosition cell, TimeSpan duration);

    /// <summary>A notebook has ended.</summary>
    void NotebookFinished(NotebookResult result);
}
