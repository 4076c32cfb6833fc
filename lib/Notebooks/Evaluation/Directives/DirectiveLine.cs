namespace Workbook.Notebooks.Evaluation.Directives;

/// <summary>A line of a cell that speaks to the evaluator, such as <c>#r "x.dll"</c> or <c>#!time</c>.</summary>
/// <param name="Name">The word it begins with, with its <c>#</c>.</param>
/// <param name="Argument">The rest of the line, without the quotes that may enclose it.</param>
/// <param name="Line">The 1-based line of the cell.</param>
/// <param name="Text">The whole line.</param>
internal sealed record DirectiveLine(string Name, string Argument, int Line, string Text)
{
    /// <summary>Reads a line; null when it is none of these.</summary>
    public static DirectiveLine? Read(string text, int line)
    {
        var trimmed = text.Trim();
        if (!trimmed.StartsWith("#!", StringComparison.Ordinal) && !IsReference(trimmed))
        {
            return null;
        }

        var end = trimmed.IndexOfAny([' ', '\t', '"']);
        return end < 0
            ? new(trimmed, "", line, text)
            : new(trimmed[..end], Unquote(trimmed[end..]), line, text);
    }

    /// <summary>Everything behind the name, quotes included.</summary>
    public string Rest => Text.Trim()[Name.Length..].Trim();

    /// <summary>The failure of this line.</summary>
    public DirectiveException Error(string id, string message) =>
        new(id, message, Line, Text.IndexOf('#', StringComparison.Ordinal) + 1, Text);

    private static bool IsReference(string text) =>
        text.StartsWith("#r", StringComparison.Ordinal) || text.StartsWith("#i", StringComparison.Ordinal)
            ? text.Length > 2 && text[2..].TrimStart().StartsWith('"')
            : false;

    private static string Unquote(string text)
    {
        text = text.Trim();
        var close = text.IndexOf('"', Math.Min(1, text.Length));
        return text.StartsWith('"') && close > 0 ? text[1..close] : text;
    }
}
