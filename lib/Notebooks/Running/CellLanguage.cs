using System.Collections.Frozen;
using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>The language of a code cell, and the text the session is given of it.</summary>
/// <param name="Name">The language's name.</param>
/// <param name="Code">What the session is given; null when it cannot run such cells.</param>
/// <remarks>NOTEBOOKS.md, "File": the <c>#!</c> line goes before the cell's metadata, polyglot_notebook before dotnet_interactive.</remarks>
internal sealed record CellLanguage(string Name, string? Code)
{
    private const string CSharp = "csharp";
    private const string Value = "value";

    // Their cells are shown, not run: the session's magics of these names do it.
    private static readonly FrozenSet<string> Shown = FrozenSet.Create("html", "markdown", "javascript", "mermaid");

    // A "#!" line may also be a magic such as #!time: only names known as languages are taken for one.
    private static readonly FrozenSet<string> Foreign =
        FrozenSet.Create("fsharp", "f#", "pwsh", "powershell", "sql", "kql", "http", "python", "r", "bash", "vb", "java");

    /// <param name="cell">The cell.</param>
    /// <param name="sessionLanguage">The language of the session; the cells of a notebook in another language than C# are all in that one.</param>
    public static CellLanguage Of(Cell.Code cell, string sessionLanguage)
    {
        if (!WorkbookMetadata.IsCSharp(sessionLanguage))
        {
            return new(sessionLanguage, cell.Source);
        }

        (string? magic, string rest) = FirstLine(cell.Source);
        if (magic is not null && Normal(magic) is var named && (named == CSharp || Shown.Contains(named) || Foreign.Contains(named)))
        {
            return new(named, CodeOf(named, rest));
        }

        string? metadata = cell.Metadata.FindString("polyglot_notebook", "kernelName") ?? cell.Metadata.FindString("dotnet_interactive", "language");
        return metadata is null || Normal(metadata) == CSharp ? new(CSharp, cell.Source)
            : Normal(metadata) == Value ? new(Value, ValueCode(cell.Source))
            : new(Normal(metadata), CodeOf(Normal(metadata), cell.Source));
    }

    // C# keeps its line, blanked, so that line numbers stay those of the cell.
    private static string? CodeOf(string language, string body) =>
        language == CSharp ? "\n" + body : Shown.Contains(language) ? $"#!{language}\n{body}" : null;

    // Its name is an option of its magic, so that front ends keep the magic's line in the cell.
    private static string ValueCode(string source) => source.StartsWith("#!value", StringComparison.Ordinal) ? source : $"#!value\n{source}";

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
            "js" => "javascript",
            var lower => lower,
        };
}
