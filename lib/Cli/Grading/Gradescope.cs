using System.Text.Json;
using Workbook.Notebooks.Grading.Scoring;

namespace Workbook.Cli.Grading;

/// <summary>A result as Gradescope's autograders hand it over.</summary>
/// <remarks>https://gradescope-autograders.readthedocs.io, "Autograder Specifications", results.json.</remarks>
internal static class Gradescope
{
    /// <summary>The text of results.json; hidden checks are counted, not shown.</summary>
    public static string Json(StudentResult result) => JsonSerializer.Serialize(
        new
        {
            score = Math.Round(result.Score, 4),
            execution_time = Math.Round(result.Notebooks.Values.Sum(notebook => notebook.Seconds), 1),
            output = string.Join('\n', result.Notebooks.Values.SelectMany(notebook => notebook.Notes)),
            output_format = "text",
            tests = result.Exercises.Select(entry => Test(entry.Notebook, entry.Exercise)).ToArray(),
        },
        ResultFolder.Json);

    private static Dictionary<string, object> Test(string notebook, ExerciseResult exercise)
    {
        var test = new Dictionary<string, object>
        {
            ["name"] = $"{Path.GetFileNameWithoutExtension(notebook)}: {exercise.GradeId}",
            ["score"] = exercise.Score ?? 0,
            ["max_score"] = exercise.MaxPoints,
            ["output"] = string.Join('\n', Messages.FeedbackLines(exercise)),
            ["visibility"] = "visible",
        };
        if (exercise.Score is { } score)
        {
            test["status"] = score >= exercise.MaxPoints ? "passed" : "failed";
        }

        return test;
    }
}
