using System.Text.Json;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running.Checking;

/// <summary>What of a cell's outputs is compared, as lines: text as it stands, HTML where there is no text, figures by their data, pictures not at all.</summary>
internal static class OutputLines
{
    private const string PlainText = "text/plain";

    /// <summary>The lines of all outputs, each output under a heading.</summary>
    public static IEnumerable<string> Of(IEnumerable<Output> outputs) => Joined(outputs).SelectMany(Of);

    // A front end may store what one run wrote in several pieces.
    private static IEnumerable<Output> Joined(IEnumerable<Output> outputs)
    {
        Output? last = null;
        foreach (Output output in outputs)
        {
            if (last is Output.Stream open && output is Output.Stream next && open.Name == next.Name)
            {
                last = open with { Text = open.Text + next.Text };
                continue;
            }

            if (last is not null)
            {
                yield return last;
            }

            last = output;
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    private static IEnumerable<string> Of(Output output) => output switch
    {
        Output.Stream stream => Lines(stream.Text).Prepend($"{stream.Name}:"),
        Output.ExecuteResult result => Of(result.Data).Prepend("result:"),
        Output.DisplayData display => Of(display.Data).Prepend("display:"),
        Output.Error error => Lines(error.Message).Prepend($"error {error.Name}:"),
        _ => ["output of an unknown kind"],
    };

    private static IEnumerable<string> Of(JsonMap data)
    {
        IEnumerable<string> lines = data.Where(entry => IsJson(entry.Key)).SelectMany(entry => JsonLines.Of(entry.Value));
        return data.FindString(PlainText) is { } text
            ? Lines(text).Concat(lines)
            : lines.Concat(data.Where(entry => entry.Key.StartsWith("text/", StringComparison.Ordinal)).SelectMany(entry => Lines(entry.Key, entry.Value.ToString())));
    }

    private static bool IsJson(string mimeType) => mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string mimeType, string text) => mimeType == "text/html" ? HtmlLines.Of(text) : Lines(text);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
