using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.Notebooks.Evaluation.Importing;

/// <summary>The code of a file that a cell imports, cell by cell.</summary>
internal static class ImportedFile
{
    private const string SkipTag = "skip-execution";
    private static readonly string[] NotToRun = ["markdown", "meta"];

    // The languages a .dib file's sections begin with.
    private static readonly HashSet<string> Languages =
        [.. NotToRun, "csharp", "c#", "html", "javascript", "js", "mermaid", "value", "fsharp", "f#", "pwsh", "powershell", "sql", "kql", "http"];

    /// <summary>Reads a file.</summary>
    /// <returns>For each cell the name errors give it, and its code.</returns>
    /// <exception cref="NotebookFormatException">The file is no notebook.</exception>
    /// <exception cref="NotSupportedException">The file is of another kind.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<(string Name, string Code)> Read(string path)
    {
        var name = Path.GetFileName(path);
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".ipynb" => CellsOf(path, name),
            ".dib" => Sections(NotebookReader.ReadText(path), name),
            ".cs" or ".csx" => [(name, NotebookReader.ReadText(path))],
            var other => throw new NotSupportedException($"files of type '{other}' cannot be imported; .ipynb, .dib, .csx and .cs can"),
        };
    }

    // Numbered as a front end numbers them when it runs them all.
    private static IEnumerable<(string Name, string Code)> CellsOf(string path, string name) =>
        CSharpNotebook(path).Cells.OfType<Cell.Code>()
            .Where(cell => !string.IsNullOrWhiteSpace(cell.Source) && !cell.Tags.Contains(SkipTag))
            .Select((cell, index) => ($"{name}[{index + 1}]", CodeOf(cell)));

    private static Notebook CSharpNotebook(string path)
    {
        var notebook = NotebookReader.Read(path);
        return WorkbookMetadata.LanguageOf(notebook.Metadata) is { } language && !WorkbookMetadata.IsCSharp(language)
            ? throw new NotSupportedException($"its language is {language}; only C# notebooks can be imported")
            : notebook;
    }

    // The language may stand in the metadata alone. One that cannot run here is left to fail as an unknown magic.
    private static string CodeOf(Cell.Code cell) => cell.Source.StartsWith("#!", StringComparison.Ordinal)
        ? cell.Source
        : CellLanguage.Of(cell, "csharp") is var language && language.Code is { } code ? code : $"#!{language.Name}\n{cell.Source}";

    private static IEnumerable<(string Name, string Code)> Sections(string text, string name)
    {
        var sections = new List<(string Language, List<string> Lines)> { ("csharp", []) };
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (LanguageOf(line) is { } language)
            {
                sections.Add((language, []));
            }

            sections[^1].Lines.Add(line);
        }

        return sections
            .Where(section => !NotToRun.Contains(section.Language) && section.Lines.Exists(line => !string.IsNullOrWhiteSpace(line) && LanguageOf(line) is null))
            .Select((section, index) => ($"{name}[{index + 1}]", string.Join('\n', section.Lines)));
    }

    private static string? LanguageOf(string line) =>
        line.StartsWith("#!", StringComparison.Ordinal) && line[2..].Split(' ')[0].Trim().ToLowerInvariant() is var word && Languages.Contains(word) ? word : null;
}
