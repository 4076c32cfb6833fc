using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Grading.Scoring;

/// <summary>A graded notebook of one student.</summary>
/// <param name="Status">How its grading ended.</param>
/// <param name="Exercises">The graded cells, in the assignment's order; always all of them.</param>
/// <param name="Notes">What its author or teacher should know, a line each.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record SubmissionResult(SubmissionStatus Status, ImmutableArray<ExerciseResult> Exercises, ImmutableArray<string> Notes, double Seconds)
{
    /// <summary>The points given so far.</summary>
    public double Score => Exercises.Sum(exercise => exercise.Score ?? 0);

    /// <summary>The most points there are.</summary>
    public double MaxPoints => Exercises.Sum(exercise => exercise.MaxPoints);

    /// <summary>The cells a person has to grade.</summary>
    public ImmutableArray<string> Manual => [.. Exercises.Where(exercise => exercise.Score is null).Select(exercise => exercise.GradeId)];

    /// <summary>The notebook for the student, without hidden tests; null when there is none.</summary>
    [JsonIgnore]
    public Notebook? Feedback { get; init; }
}
