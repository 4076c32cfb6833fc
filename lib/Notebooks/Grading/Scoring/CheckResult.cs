namespace Workbook.Notebooks.Grading.Scoring;

/// <summary>How one check ended.</summary>
/// <param name="IsHidden">Whether the student does not see it.</param>
/// <param name="IsPassed">Whether it passed.</param>
/// <param name="Message">What it said.</param>
public sealed record CheckResult(bool IsHidden, bool IsPassed, string Message);
