using System.Text;
using System.Text.Encodings.Web;
using Markdig;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Grading.Scoring;

namespace Workbook.Cli.Grading;

/// <summary>A feedback notebook as a page that needs no network. All of the student's text is escaped, and no markup of it is kept.</summary>
internal static class FeedbackPage
{
    private const string Style =
        """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
        pre { background: #f5f5f3; padding: .6rem .8rem; overflow-x: auto; font-size: 14px; line-height: 1.4; }
        pre.out { background: none; border-left: 3px solid #bbb; } pre.error { border-left-color: #b3261e; color: #8c1d18; }
        img { max-width: 100%; } table { border-collapse: collapse; } td, th { border: 1px solid #ccc; padding: .2rem .6rem; }
        """;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <summary>Writes the page.</summary>
    public static string Html(string student, string notebook, SubmissionResult result, Notebook feedback)
    {
        var page = new StringBuilder();
        string title = Escape($"{student}: {notebook}");
        page.Append($"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">");
        page.Append($"<title>{title}</title><style>\n{Style}\n</style></head><body>\n<h1>{title}</h1>\n<p><strong>{Escape(Messages.Total(result))}</strong></p>\n");
        page.Append("<table>\n");
        foreach (ExerciseResult exercise in result.Exercises)
        {
            page.Append($"<tr><td>{Escape(exercise.GradeId)}</td><td>{Escape(Messages.Points(exercise))}</td></tr>\n");
        }

        page.Append("</table>\n");
        foreach (string note in result.Notes)
        {
            page.Append($"<p>{Escape(note)}</p>\n");
        }

        foreach (Cell cell in feedback.Cells)
        {
            Append(page, cell);
        }

        return page.Append("</body></html>\n").ToString();
    }

    private static void Append(StringBuilder page, Cell cell)
    {
        switch (cell)
        {
            case Cell.Markdown markdown:
                page.Append(Markdown.ToHtml(markdown.Source, Pipeline));
                break;
            case Cell.Code code:
                page.Append($"<pre><code>{Escape(code.Source)}</code></pre>\n");
                foreach (Output output in code.Outputs)
                {
                    page.Append(Html(output));
                }

                break;
            default:
                page.Append($"<pre>{Escape(cell.Source)}</pre>\n");
                break;
        }
    }

    private static string Html(Output output) => output switch
    {
        Output.Stream stream => $"<pre class=\"out\">{Escape(stream.Text)}</pre>\n",
        Output.Error error => $"<pre class=\"out error\">{Escape($"{error.Name}: {error.Message}")}</pre>\n",
        Output.DisplayData shown => Html(shown.Data),
        Output.ExecuteResult value => Html(value.Data),
        _ => "",
    };

    private static string Html(JsonMap data) =>
        data.FindString("image/png") is { } png && png.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/' or '=' or '\n')
            ? $"<img alt=\"{Escape(data.FindString("text/plain") ?? "")}\" src=\"data:image/png;base64,{png.Replace("\n", "", StringComparison.Ordinal)}\">\n"
            : data.FindString("text/plain") is { } text ? $"<pre class=\"out\">{Escape(text)}</pre>\n" : "";

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);
}
