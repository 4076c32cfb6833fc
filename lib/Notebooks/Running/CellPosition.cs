namespace Workbook.Notebooks.Running;

/// <summary>The cell that is running.</summary>
/// <param name="Number">Its execution_count, as in <c>cell[8]</c>.</param>
/// <param name="Count">How many cells the notebook will run.</param>
/// <param name="Id">Its id.</param>
public sealed record CellPosition(int Number, int Count, string Id);
