namespace Workbook.Notebooks.Running;

/// <summary>How long a cell took.</summary>
/// <param name="Number">Its execution_count, as in <c>cell[8]</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Duration">Wall-clock time; null when it did not run.</param>
public sealed record CellResult(int Number, string Id, TimeSpan? Duration);
