using Workbook.Notebooks.Format;

namespace Workbook.Notebooks.Running;

/// <summary>What a cell's <c>raises-exception</c> tag asks for.</summary>
/// <param name="TypeName">The exception's type, with or without namespace; null when any will do.</param>
internal sealed record ExpectedException(string? TypeName)
{
    public const string Tag = "raises-exception";

    public static ExpectedException? Of(Cell cell)
    {
        string? tag = cell.Tags.FirstOrDefault(tag => tag == Tag || tag.StartsWith(Tag + ":", StringComparison.Ordinal));
        return tag is null ? null : new(tag.Length > Tag.Length ? tag[(Tag.Length + 1)..].Trim() : null);
    }

    public bool Matches(string errorName) =>
        TypeName is null
        || errorName == TypeName
        || errorName.EndsWith("." + TypeName, StringComparison.Ordinal)
        || TypeName.EndsWith("." + errorName, StringComparison.Ordinal);
}
