using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Grading.Scoring;
using Workbook.Notebooks.Running;

namespace Workbook.Cli.Grading;

/// <summary>Where results go: a folder for each student, and the class's files beside them.</summary>
/// <param name="folder">The folder.</param>
internal sealed class ResultFolder(string folder)
{
    private const string ResultFile = "result.json";

    /// <summary>How results are written as JSON.</summary>
    public static JsonSerializerOptions Json { get; } = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>All results that are there.</summary>
    public IReadOnlyList<StudentResult> All() =>
        [.. Directory.EnumerateDirectories(folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal).Select(Find).OfType<StudentResult>()];

    /// <summary>A student's result; null when there is none, or it cannot be read.</summary>
    public StudentResult? Find(string student)
    {
        try
        {
            string file = Path.Combine(folder, student, ResultFile);
            return File.Exists(file) ? JsonSerializer.Deserialize<StudentResult>(File.ReadAllText(file), Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes a student's files; the result itself comes last, so that one without the others is never there.</summary>
    public void Save(StudentResult result)
    {
        string own = Directory.CreateDirectory(Path.Combine(folder, result.Student)).FullName;
        foreach ((string notebook, SubmissionResult graded) in result.Notebooks)
        {
            if (graded.Feedback is { } feedback)
            {
                NotebookFile.Save(Path.Combine(own, notebook), feedback);
                Write(Path.Combine(own, Path.ChangeExtension(notebook, ".html")), FeedbackPage.Html(result.Student, notebook, graded, feedback));
            }
        }

        Write(Path.Combine(own, "gradescope.json"), Gradescope.Json(result));
        Write(Path.Combine(own, ResultFile), JsonSerializer.Serialize(result, Json));
    }

    /// <summary>Writes the class's files from all results there are.</summary>
    public void SaveClass(IReadOnlyList<StudentResult> results)
    {
        Write(Path.Combine(folder, "results.csv"), ClassFiles.Csv(results));
        Write(Path.Combine(folder, "results.json"), JsonSerializer.Serialize(results, Json));
        Write(Path.Combine(folder, "results.xml"), ClassFiles.JUnit(results));
    }

    private static void Write(string file, string text) => AtomicFile.Write(file, Encoding.UTF8.GetBytes(text.EndsWith('\n') ? text : text + "\n"));
}
