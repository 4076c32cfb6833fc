using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Workbook.Cli.Paths;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.Cli.Reporting;

/// <summary>A run as JUnit XML, which CI servers read: a suite for each notebook, a case for each cell.</summary>
internal static class JUnitReport
{
    /// <summary>Writes the report whole, or leaves what was there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(string path, IReadOnlyList<NotebookResult> results)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        AtomicFile.Write(path, Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{Document(results)}\n"));
    }

    private static XElement Document(IReadOnlyList<NotebookResult> results) => new("testsuites", Totals([.. results.SelectMany(Cases)]), results.Select(Suite));

    private static XElement Suite(NotebookResult result)
    {
        XElement[] cases = [.. Cases(result)];
        return new("testsuite", new XAttribute("name", Name(result)), Totals(cases), cases);
    }

    private static IEnumerable<XElement> Cases(NotebookResult result)
    {
        if (result.WhyNotBegun is { } why)
        {
            return [new XElement("testcase", Names(result, "notebook"), Time(TimeSpan.Zero), Skipped(why))];
        }

        ILookup<int, CellFailure> failures = result.Failures.ToLookup(failure => failure.CellNumber);
        IEnumerable<XElement> outside = failures[0].Select(failure => new XElement("testcase", Names(result, "kernel"), Time(TimeSpan.Zero), Element(failure)));
        return outside.Concat(result.Cells.Select(cell => new XElement(
            "testcase",
            Names(result, Messages.FailedCell(cell.Number, cell.Id, null)),
            Time(cell.Duration ?? TimeSpan.Zero),
            cell.Duration is null ? Skipped(Messages.NotRun) : null,
            failures[cell.Number].Select(Element))));
    }

    private static XElement Skipped(string why) => new("skipped", new XAttribute("message", why));

    private static XElement Element(CellFailure failure) => new(
        "failure",
        new XAttribute("type", Legal(failure.ErrorName)),
        new XAttribute("message", Legal(failure.Message.Split('\n')[0].TrimEnd('\r'))),
        Legal(Details(failure)));

    private static string Details(CellFailure failure) =>
        string.Join('\n', new[] { $"{failure.ErrorName}: {failure.Message}", failure.Line is { } line ? $"line {line}: {failure.SourceLine}" : null }.OfType<string>());

    private static XAttribute[] Names(NotebookResult result, string name) => [new("classname", Name(result)), new("name", Legal(name))];

    private static XAttribute[] Totals(XElement[] cases) =>
    [
        new("tests", cases.Length),
        new("failures", cases.Count(one => one.Element("failure") is not null)),
        new("errors", 0),
        new("skipped", cases.Count(one => one.Element("skipped") is not null)),
        Time(TimeSpan.FromSeconds(cases.Sum(one => double.Parse(one.Attribute("time")!.Value, CultureInfo.InvariantCulture)))),
    ];

    private static XAttribute Time(TimeSpan time) => new("time", time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));

    private static string Name(NotebookResult result) => Legal(WorkbookFolder.Display(Path.GetFullPath(result.Path)));

    // XML has no place for most control characters, not even escaped.
    internal static string Legal(string text)
    {
        var legal = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                legal.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                legal.Append(text, i++, 2);
            }
        }

        return legal.ToString();
    }
}
