namespace Workbook.Cli.Doctor;

/// <summary>What a check found.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Text">What was found.</param>
/// <param name="Mend">What to type or do about it; of what is wrong always given.</param>
internal sealed record Finding(FindingKind Kind, string Text, string? Mend)
{
    public static Finding Fine(string text) => new(FindingKind.Fine, text, null);

    public static Finding Wrong(string text, string mend) => new(FindingKind.Wrong, text, mend);

    public static Finding Hint(string text, string? mend = null) => new(FindingKind.Hint, text, mend);
}
