using System.IO.Enumeration;
using Workbook.JupyterKernel.Messages;

namespace Workbook.JupyterKernel.Server;

/// <summary>The cells of this process that counted, with their values.</summary>
internal sealed class History
{
    /// <summary>The number of this session: no earlier ones are kept.</summary>
    public const int Session = 1;

    private readonly List<HistoryEntry> _entries = [];

    /// <summary>Remembers a cell that is about to run.</summary>
    public void Add(int line, string source) => _entries.Add(new HistoryEntry(line, source, null));

    /// <summary>Remembers the value of the last cell.</summary>
    public void SetOutput(string? text) => _entries[^1] = _entries[^1] with { Output = text };

    /// <summary>The entries a request asks for, oldest first.</summary>
    public IEnumerable<HistoryEntry> Find(HistoryRequest request) => request.Access switch
    {
        "tail" => Latest(_entries, request.Count),
        "range" => Range(request),
        "search" => Latest(Search(request), request.Count),
        _ => [],
    };

    private IEnumerable<HistoryEntry> Range(HistoryRequest request) =>
        request.Session is 0 or Session
            ? _entries.Where(entry => entry.Line >= request.Start && (request.Stop is not { } stop || entry.Line < stop))
            : [];

    private IEnumerable<HistoryEntry> Search(HistoryRequest request)
    {
        var found = _entries.Where(entry => FileSystemName.MatchesSimpleExpression(Escaped(request.Pattern), entry.Source, ignoreCase: false));
        return request.Unique ? found.Reverse().DistinctBy(entry => entry.Source).Reverse() : found;
    }

    // Here a backslash would begin an escape; in the protocol's patterns it is a letter like any other.
    private static string Escaped(string pattern) => pattern.Replace("\\", "\\\\", StringComparison.Ordinal);

    private static IEnumerable<HistoryEntry> Latest(IEnumerable<HistoryEntry> entries, int? count) =>
        count is { } most ? entries.TakeLast(most) : entries;
}
