namespace Workbook.Notebooks.Grading.Remote;

/// <summary>How a cell of the student's ended.</summary>
/// <param name="Index">Its place in the plan.</param>
/// <param name="Notebook">A notebook with one cell that has its outputs.</param>
/// <param name="Problem">What went wrong, in a line; null when it ran.</param>
internal sealed record StudentOutcome(int Index, string? Notebook, string? Problem);
