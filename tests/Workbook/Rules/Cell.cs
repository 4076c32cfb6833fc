using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Tests.Rules;

/// <summary>A cell as the rules see it.</summary>
/// <param name="Index">Its place in the notebook, from 0.</param>
/// <param name="Json">The whole cell.</param>
internal sealed record Cell(int Index, JsonElement Json)
{
    public string Id => Json.TryGetProperty("id", out var id) ? id.GetString() ?? "" : "";

    public bool IsCode => Json.GetProperty("cell_type").GetString() == "code";

    public bool IsMarkdown => Json.GetProperty("cell_type").GetString() == "markdown";

    public string Source { get; } = JsonText.Joined(Json.GetProperty("source"));

    public ImmutableArray<string> Lines => [.. Source.TrimEnd('\n').Split('\n')];

    public IEnumerable<JsonElement> Outputs => Json.TryGetProperty("outputs", out var outputs) ? outputs.EnumerateArray() : [];

    public JsonElement Metadata => Json.GetProperty("metadata");

    public JsonElement? Nbgrader => Metadata.TryGetProperty("nbgrader", out var nbgrader) ? nbgrader : null;

    public bool HasTag(string tag) =>
        Metadata.TryGetProperty("tags", out var tags)
        && tags.EnumerateArray().Any(t => t.GetString() is { } text && (text == tag || text.StartsWith(tag + ":", StringComparison.Ordinal)));

    /// <summary>How a message names the cell.</summary>
    public override string ToString() => $"cell {Index + 1} ({Id})";
}
