using System.Collections.Immutable;

namespace Workbook.Notebooks.Grading.Scoring;

/// <summary>The points of one graded cell.</summary>
/// <param name="GradeId">The cell.</param>
/// <param name="MaxPoints">The most it gives.</param>
/// <param name="Score">What it gave; null when a person has to grade it.</param>
/// <param name="Checks">Its checks, each an equal part of the points.</param>
public sealed record ExerciseResult(string GradeId, double MaxPoints, double? Score, ImmutableArray<CheckResult> Checks)
{
    /// <summary>The result of a cell's checks.</summary>
    public static ExerciseResult Of(string gradeId, double maxPoints, ImmutableArray<CheckResult> checks) =>
        new(gradeId, maxPoints, checks.IsEmpty ? 0 : Math.Round(maxPoints * checks.Count(check => check.IsPassed) / checks.Length, 4), checks);
}
