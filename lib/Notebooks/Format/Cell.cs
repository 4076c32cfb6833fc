using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Notebooks.Format;

/// <summary>One cell of a notebook.</summary>
/// <param name="Id">1 to 64 letters, digits, <c>-</c> and <c>_</c>, unique in the notebook.</param>
/// <param name="Source">The text, lines joined, line ends as stored.</param>
/// <param name="Metadata">Cell metadata, unknown keys included.</param>
public abstract record Cell(string Id, string Source, JsonMap Metadata)
{
    /// <summary>Keys of the cell the format does not know; kept, though the validator reports them.</summary>
    public JsonMap Extra { get; init; } = JsonMap.Empty;

    /// <summary>The cell's tags; empty when it has none.</summary>
    public ImmutableArray<string> Tags =>
        Metadata.Find("tags") is { ValueKind: JsonValueKind.Array } tags
            ? [.. tags.EnumerateArray().Where(tag => tag.ValueKind == JsonValueKind.String).Select(tag => tag.GetString()!)]
            : [];

    /// <summary>The <c>cell_type</c> in the file.</summary>
    internal abstract string CellType { get; }

    /// <summary>Prose.</summary>
    /// <param name="Id">See <see cref="Cell"/>.</param>
    /// <param name="Source">Markdown.</param>
    /// <param name="Metadata">See <see cref="Cell"/>.</param>
    /// <param name="Attachments">File name → MIME bundle, where the cell has attachments.</param>
    public sealed record Markdown(string Id, string Source, JsonMap Metadata, JsonMap? Attachments = null) : Cell(Id, Source, Metadata)
    {
        internal override string CellType => "markdown";
    }

    /// <summary>Code with what it put out when it last ran.</summary>
    /// <param name="Id">See <see cref="Cell"/>.</param>
    /// <param name="Source">The code.</param>
    /// <param name="Metadata">See <see cref="Cell"/>.</param>
    /// <param name="ExecutionCount">The number shown in brackets; null when the cell has not run.</param>
    /// <param name="Outputs">Outputs in order.</param>
    public sealed record Code(string Id, string Source, JsonMap Metadata, int? ExecutionCount, ImmutableArray<Output> Outputs)
        : Cell(Id, Source, Metadata)
    {
        internal override string CellType => "code";

        /// <summary>Compares by content.</summary>
        public bool Equals(Code? other) =>
            base.Equals(other) && ExecutionCount == other.ExecutionCount && Outputs.SequenceEqual(other.Outputs);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), ExecutionCount, Outputs.Length);
    }

    /// <summary>Text no front end touches.</summary>
    /// <param name="Id">See <see cref="Cell"/>.</param>
    /// <param name="Source">The text.</param>
    /// <param name="Metadata">See <see cref="Cell"/>.</param>
    /// <param name="Attachments">File name → MIME bundle, where the cell has attachments.</param>
    public sealed record Raw(string Id, string Source, JsonMap Metadata, JsonMap? Attachments = null) : Cell(Id, Source, Metadata)
    {
        internal override string CellType => "raw";
    }
}
