using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Workbook.Notebooks.Grading.Scoring;

namespace Workbook.Cli.Grading;

/// <summary>The class's results as tables.</summary>
internal static class ClassFiles
{
    /// <summary>A row for each student: status, points, the most there are, then a column for each exercise; what a person has to grade is empty.</summary>
    public static string Csv(IReadOnlyList<StudentResult> results)
    {
        string[] exercises = [.. results.SelectMany(result => result.Exercises.Select(Name)).Distinct()];
        var text = new StringBuilder();
        AppendRow(text, ["student", "status", "score", "max", "manual", .. exercises]);
        foreach (StudentResult result in results)
        {
            Dictionary<string, double?> scores = result.Exercises.ToDictionary(Name, entry => entry.Exercise.Score);
            AppendRow(text,
            [
                result.Student, Messages.Word(result.Status), Number(result.Score), Number(result.MaxPoints),
                string.Join(' ', result.Exercises.Where(entry => entry.Exercise.Score is null).Select(Name)),
                .. exercises.Select(name => scores.GetValueOrDefault(name) is { } score ? Number(score) : ""),
            ]);
        }

        return text.ToString();
    }

    /// <summary>JUnit XML: a suite for each student, a case for each exercise, failed below full points.</summary>
    public static string JUnit(IReadOnlyList<StudentResult> results) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{new XElement("testsuites", results.Select(Suite))}\n";

    private static XElement Suite(StudentResult result)
    {
        XElement[] cases = [.. result.Exercises.Select(entry => Case(result.Student, entry))];
        return new(
            "testsuite",
            new XAttribute("name", Reporting.JUnitReport.Legal(result.Student)),
            new XAttribute("tests", cases.Length),
            new XAttribute("failures", cases.Count(one => one.Element("failure") is not null)),
            new XAttribute("skipped", cases.Count(one => one.Element("skipped") is not null)),
            cases);
    }

    private static XElement Case(string student, (string Notebook, ExerciseResult Exercise) entry)
    {
        ExerciseResult exercise = entry.Exercise;
        return new(
            "testcase",
            new XAttribute("classname", Reporting.JUnitReport.Legal(student)),
            new XAttribute("name", Name(entry)),
            exercise.Score is null ? new XElement("skipped", new XAttribute("message", Messages.ByHand)) : null,
            exercise.Score < exercise.MaxPoints
                ? new XElement("failure", new XAttribute("message", Messages.Points(exercise)), Reporting.JUnitReport.Legal(string.Join('\n', Messages.FeedbackLines(exercise))))
                : null);
    }

    private static string Name((string Notebook, ExerciseResult Exercise) entry) => $"{Path.GetFileNameWithoutExtension(entry.Notebook)}/{entry.Exercise.GradeId}";

    private static string Number(double number) => Math.Round(number, 4).ToString(CultureInfo.InvariantCulture);

    // A name that begins like a formula is text to a spreadsheet only behind an apostrophe.
    private static void AppendRow(StringBuilder text, IEnumerable<string> fields) =>
        text.AppendJoin(',', fields.Select(field =>
        {
            string safe = field.Length > 0 && "=+-@\t\r".Contains(field[0]) ? "'" + field : field;
            return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
        })).Append('\n');
}
