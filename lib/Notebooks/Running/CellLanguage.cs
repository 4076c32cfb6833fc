using System.Collections.Frozen;
using Workbook.Display;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>The language of a code cell, and what is left of the cell to show when it is no C#.</summary>
/// <remarks>NOTEBOOKS.md, "File": the <c>#!</c> line goes before the cell's metadata, polyglot_notebook before dotnet_interactive.</remarks>
internal sealed record CellLanguage(string Name, string Body)
{
    private const string CSharp = "csharp";

    private static readonly FrozenDictionary<string, string> MimeTypeOf = new Dictionary<string, string>
    {
        ["html"] = MimeTypes.Html,
        ["markdown"] = MimeTypes.Markdown,
        ["javascript"] = "application/javascript",
        ["js"] = "application/javascript",
        ["mermaid"] = "text/vnd.mermaid",
    }.ToFrozenDictionary();

    // A "#!" line may also be a magic such as #!time: only names known as languages are taken for one.
    private static readonly FrozenSet<string> Foreign =
        FrozenSet.Create("fsharp", "f#", "pwsh", "powershell", "sql", "kql", "http", "python", "r", "value", "bash", "vb", "java");

    /// <summary>The type under which the cell's text is shown; null when it is to be run or cannot be.</summary>
    public string? MimeType => MimeTypeOf.GetValueOrDefault(Name);

    public bool IsCSharp => Name == CSharp;

    public static CellLanguage Of(Cell.Code cell)
    {
        (string? magic, string rest) = FirstLine(cell.Source);
        if (magic is not null && Normal(magic) is var named && (named == CSharp || MimeTypeOf.ContainsKey(named) || Foreign.Contains(named)))
        {
            // C# keeps its line, blanked, so that line numbers stay those of the cell.
            return new(named, named == CSharp ? "\n" + rest : rest);
        }

        string? metadata = cell.Metadata.FindString("polyglot_notebook", "kernelName") ?? cell.Metadata.FindString("dotnet_interactive", "language");
        return new(Normal(metadata ?? CSharp), cell.Source);
    }

    private static (string? Magic, string Below) FirstLine(string source)
    {
        int end = source.IndexOf('\n', StringComparison.Ordinal);
        string first = end < 0 ? source : source[..end];
        return first.StartsWith("#!", StringComparison.Ordinal)
            ? (first[2..].Trim(), end < 0 ? "" : source[(end + 1)..])
            : (null, source);
    }

    private static string Normal(string name) =>
        name.ToLowerInvariant() switch
        {
            "c#" or "cs" or ".net" => CSharp,
            var lower => lower,
        };
}
