using System.Collections.Immutable;

namespace Workbook.Notebooks.Format;

/// <summary>A notebook as nbformat 4 knows it.</summary>
/// <param name="Metadata">Notebook metadata, unknown keys included.</param>
/// <param name="Cells">The cells from top to bottom.</param>
/// <remarks>https://nbformat.readthedocs.io, "The notebook file format", version 4.5.</remarks>
public sealed record Notebook(JsonMap Metadata, ImmutableArray<Cell> Cells)
{
    /// <summary>nbformat's major version, the only one read and written.</summary>
    public const int MajorVersion = 4;

    /// <summary>nbformat_minor: 5, or what a newer file says.</summary>
    public int MinorVersion { get; init; } = 5;

    /// <summary>Top-level keys the format does not know; kept, though the validator reports them.</summary>
    public JsonMap Extra { get; init; } = JsonMap.Empty;

    /// <summary>Compares by content.</summary>
    public bool Equals(Notebook? other) =>
        other is not null
        && MinorVersion == other.MinorVersion
        && Metadata.Equals(other.Metadata)
        && Extra.Equals(other.Extra)
        && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MinorVersion, Metadata, Cells.Length);

    /// <summary>The notebook without outputs and execution counts; ids, sources and metadata stay.</summary>
    public Notebook WithoutOutputs() =>
        this with
        {
            Cells = [.. Cells.Select(cell => cell is Cell.Code code ? code with { Outputs = [], ExecutionCount = null } : cell)],
        };
}
