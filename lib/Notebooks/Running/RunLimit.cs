namespace Workbook.Notebooks.Running;

/// <summary>The time all notebooks of a run have together.</summary>
/// <param name="Time">How long it is.</param>
/// <param name="Over">Cancelled once it is over.</param>
public sealed record RunLimit(TimeSpan Time, CancellationToken Over);
