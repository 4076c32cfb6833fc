using Workbook.Notebooks.Format;

namespace Workbook.JupyterKernel.Messages;

/// <summary>The content of a <c>history_request</c>.</summary>
/// <param name="Access">Which entries: <c>tail</c>, <c>range</c> or <c>search</c>.</param>
/// <param name="Output">Whether outputs are wanted too.</param>
/// <param name="Session">For a range: the session's number, or when not positive, how many sessions back.</param>
/// <param name="Start">For a range: the first line.</param>
/// <param name="Stop">For a range: the line after the last; null for all.</param>
/// <param name="Count">For tail and search: at most how many, the latest; null for all.</param>
/// <param name="Pattern">For search: a pattern with <c>*</c> and <c>?</c>.</param>
/// <param name="Unique">For search: whether of equal entries only the latest counts.</param>
internal sealed record HistoryRequest(
    string Access, bool Output, int Session, int Start, int? Stop, int? Count, string Pattern, bool Unique)
{
    /// <summary>Reads a content; what is absent has the protocol's default.</summary>
    public static HistoryRequest Read(JsonMap content) => new(
        content.FindString("hist_access_type") ?? throw MalformedRequestException.NoString("history_request", "hist_access_type"),
        content.FindBool("output", false),
        content.FindInt("session") ?? 0,
        content.FindInt("start") ?? 0,
        content.FindInt("stop"),
        content.FindInt("n"),
        content.FindString("pattern") ?? "*",
        content.FindBool("unique", false));
}
