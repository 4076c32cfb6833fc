using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workbook.Notebooks.Grading.Scoring;

namespace Workbook.Cli.Grading;

/// <summary>A student's results for all notebooks of an assignment, as they are kept in result.json.</summary>
/// <param name="Student">The student.</param>
/// <param name="Key">What was graded, and by what; another key is another grading.</param>
/// <param name="Notebooks">The results by notebook.</param>
internal sealed record StudentResult(string Student, string Key, ImmutableSortedDictionary<string, SubmissionResult> Notebooks)
{
    /// <summary>The points given so far.</summary>
    public double Score => Notebooks.Values.Sum(result => result.Score);

    /// <summary>The most points there are.</summary>
    public double MaxPoints => Notebooks.Values.Sum(result => result.MaxPoints);

    /// <summary>How the worst of the notebooks ended.</summary>
    public SubmissionStatus Status => Notebooks.Values.Select(result => result.Status).DefaultIfEmpty().Max();

    /// <summary>The exercises, named with their notebook.</summary>
    [JsonIgnore]
    public IEnumerable<(string Notebook, ExerciseResult Exercise)> Exercises => Notebooks.SelectMany(entry => entry.Value.Exercises.Select(exercise => (entry.Key, exercise)));
}
