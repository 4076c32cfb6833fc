using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Tests.Rules;

/// <summary>
/// A notebook as the rules see it. Read here with a JSON reader alone, not with lib/Notebooks:
/// a mistake in our reader must not hide from the checks.
/// </summary>
/// <param name="Folder">The folder it lies in; its links start there, and the library is in <c>../lib</c>.</param>
/// <param name="Json">The whole file.</param>
internal sealed record Notebook(string Folder, JsonElement Json)
{
    public ImmutableArray<Cell> Cells { get; } = [.. Json.GetProperty("cells").EnumerateArray().Select((cell, index) => new Cell(index, cell))];

    public IEnumerable<Cell> CodeCells => Cells.Where(cell => cell.IsCode);

    public IEnumerable<Cell> MarkdownCells => Cells.Where(cell => cell.IsMarkdown);

    public static Notebook Read(string path) => Parse(Path.GetDirectoryName(path)!, File.ReadAllText(path));

    public static Notebook Parse(string folder, string json)
    {
        using var document = JsonDocument.Parse(json);
        return new(folder, document.RootElement.Clone());
    }
}
