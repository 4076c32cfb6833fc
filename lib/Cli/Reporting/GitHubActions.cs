using System.Text;
using System.Text.RegularExpressions;
using Workbook.Cli.Paths;
using Workbook.Notebooks.Running;

namespace Workbook.Cli.Reporting;

/// <summary>What GitHub Actions shows beside the log: failures as annotations at the line of the notebook's file, and a table on the run's page.</summary>
internal static partial class GitHubActions
{
    /// <summary>Whether this process runs in a GitHub workflow.</summary>
    public static bool IsOn => Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true";

    /// <summary>One annotation for each failure.</summary>
    public static void WriteAnnotations(TextWriter output, IReadOnlyList<NotebookResult> results)
    {
        foreach (NotebookResult result in results)
        {
            string[] file = File.Exists(result.Path) ? File.ReadAllLines(result.Path) : [];
            foreach (CellFailure failure in result.Failures)
            {
                string title = $"{Messages.FailedCell(failure.CellNumber, failure.CellId, failure.Line)}: {failure.ErrorName}";
                output.WriteLine($"::error file={Property(Name(result))},line={LineOf(file, failure)},title={Property(title)}::{Data(failure.Message)}");
            }
        }
    }

    /// <summary>The table, appended to the file the workflow names.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void WriteSummary(IReadOnlyList<NotebookResult> results)
    {
        if (Environment.GetEnvironmentVariable("GITHUB_STEP_SUMMARY") is { Length: > 0 } file)
        {
            File.AppendAllText(file, Summary(results));
        }
    }

    private static string Summary(IReadOnlyList<NotebookResult> results)
    {
        var text = new StringBuilder("| notebook | cells | time | result |\n|---|---|---|---|\n");
        foreach (NotebookResult result in results)
        {
            text.Append($"| {Cell(Name(result))} | {RunReport.Cells(result)} | {RunReport.Time(result)} | {RunReport.Word(result.Status)} |\n");
        }

        foreach ((NotebookResult result, CellFailure failure) in results.SelectMany(result => result.Failures.Select(failure => (result, failure))))
        {
            text.Append($"\n**{Name(result)} {Messages.FailedCell(failure.CellNumber, failure.CellId, failure.Line)}**\n\n");
            text.Append($"````\n{failure.ErrorName}: {failure.Message}\n````\n");
        }

        return text.Append('\n').ToString();
    }

    /// <summary>The 1-based line of a notebook's file on which a failure's source stands; 1 where that cannot be told.</summary>
    internal static int LineOf(string[] file, CellFailure failure)
    {
        int id = Array.FindIndex(file, line => IdLine().Match(line) is { Success: true } match && match.Groups[1].Value == failure.CellId);
        int source = id < 0 ? -1 : Array.FindIndex(file, id, line => SourceLine().IsMatch(line));
        bool isList = source >= 0 && file[source].TrimEnd().EndsWith('[');
        return source < 0 ? 1 : source + 1 + (isList ? failure.Line ?? 1 : 0);
    }

    private static string Name(NotebookResult result) => WorkbookFolder.Display(Path.GetFullPath(result.Path));

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    [GeneratedRegex("""^\s*"id": "([^"]*)",?\s*$""")]
    private static partial Regex IdLine();

    [GeneratedRegex("""^\s*"source": """)]
    private static partial Regex SourceLine();
}
