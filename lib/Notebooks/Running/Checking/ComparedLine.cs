using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Workbook.Notebooks.Running.Checking;

/// <summary>A line of output, taken apart into its words and its numbers.</summary>
/// <param name="Text">The line, without what differs from run to run.</param>
/// <param name="Words">The line with a mark in place of each number; blanks between words count once.</param>
/// <param name="Numbers">The numbers.</param>
internal sealed partial record ComparedLine(string Text, string Words, ImmutableArray<string> Numbers)
{
    private const string Mark = "#";

    /// <summary>Takes a line apart.</summary>
    public static ComparedLine Of(string line)
    {
        string text = Sanitizer.Clean(line.TrimEnd());
        string words = Blanks().Replace(Number().Replace(text, Mark), " ").Trim();
        return new(text, words, [.. Number().Matches(text).Select(match => match.Value)]);
    }

    /// <summary>Whether a line says the same as this stored one: the same words, and numbers that are near enough.</summary>
    public bool Matches(ComparedLine actual, Tolerance tolerance) =>
        Words == actual.Words
        && Numbers.Length == actual.Numbers.Length
        && Numbers.Zip(actual.Numbers).All(pair => tolerance.Allows(pair.First, pair.Second));

    // Digits that belong to a word, as in cell12, Float32 or 2x3, are no numbers.
    [GeneratedRegex(@"(?<![\w.])[-+−]?(\d+(\.\d+)?([eE][-+]?\d+)?|\.\d+([eE][-+]?\d+)?|NaN|∞|Infinity)(?!\w|\.\w)")]
    private static partial Regex Number();

    // Numbers of another width shift the columns of a table, and the rules under its head.
    [GeneratedRegex(@"\s+|-{3,}")]
    private static partial Regex Blanks();
}
