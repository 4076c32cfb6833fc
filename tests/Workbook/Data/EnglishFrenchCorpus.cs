using System.Text;
using System.Text.RegularExpressions;

namespace Workbook.Tests.Data;

/// <summary>What a row of data/eng-fra.tsv must not be; each problem is a sentence with the number of its line.</summary>
internal static partial class EnglishFrenchCorpus
{
    private const int Shortest = 2, Longest = 14;

    // English says it without a negation, or French does.
    private static readonly string[] NegatedOnOneSideOnly = ["No problem.", "Why not?", "I don't care.", "Not at all."];

    public static IEnumerable<string> Problems(IReadOnlyList<string> lines)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((int index, string line) in lines.Index())
        {
            string[] columns = line.Split('\t');
            IEnumerable<string> problems = columns.Length == 2 ? Row(columns[0], columns[1]) : [$"has {columns.Length} columns"];
            foreach (string problem in seen.Add(columns[0]) ? problems : problems.Append("says what an earlier line says in English"))
            {
                yield return $"line {index + 1}: {problem}: {line}";
            }
        }

        foreach ((string before, string after) in lines.Zip(lines.Skip(1)))
        {
            if (Tokens(before.Split('\t')[0]) > Tokens(after.Split('\t')[0]))
            {
                yield return $"the shorter sentence must come first: {before}";
            }
        }
    }

    private static IEnumerable<string> Row(string english, string french) => Side("English", english).Concat(Side("French", french)).Concat(French(french)).Concat(Both(english, french));

    private static IEnumerable<string> Side(string name, string text)
    {
        if (text.Length == 0 || text != text.Trim() || text.Contains("  ", StringComparison.Ordinal))
        {
            yield return $"{name} is empty, or has spaces at its ends or double ones";
        }

        if (!text.IsNormalized(NormalizationForm.FormC) || !Letters().IsMatch(text))
        {
            yield return $"{name} has characters that do not belong there";
        }

        if (text.Length > 0 && (!char.IsUpper(text[0]) || !".!?".Contains(text[^1], StringComparison.Ordinal)))
        {
            yield return $"{name} does not begin with a capital, or does not end with a mark";
        }

        if (Tokens(text) is < Shortest or > Longest)
        {
            yield return $"{name} has {Tokens(text)} tokens";
        }
    }

    private static IEnumerable<string> French(string text)
    {
        if (NotElided().Match(text) is { Success: true } bare)
        {
            yield return $"“{bare.Value}” must be elided";
        }

        if (NotContracted().Match(text) is { Success: true } apart)
        {
            yield return $"“{apart.Value}” must be contracted";
        }

        if (NoSpaceBeforeMark().IsMatch(text))
        {
            yield return "a space is missing before ! or ?";
        }

        if (Ne().IsMatch(text) && !SecondNegation().IsMatch(text))
        {
            yield return "ne stands without pas, plus, jamais, rien or personne";
        }
    }

    private static IEnumerable<string> Both(string english, string french)
    {
        if (english.EndsWith('?') != french.EndsWith('?'))
        {
            yield return "only one side is a question";
        }

        if (EnglishNegation().IsMatch(english) != Ne().IsMatch(french) && !NegatedOnOneSideOnly.Contains(english))
        {
            yield return "only one side is negated";
        }
    }

    private static int Tokens(string text) => Mark().Replace(text, " $0").Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"^[A-Za-zÀÂÇÉÈÊËÎÏÔÛÙÜŒàâçéèêëîïôûùüœ'\- ,.!?]*$")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\b(je|le|la|de|que|ne|me|te|se|jusque) [aeiouhàâéèêëîïôûœ]", RegexOptions.IgnoreCase)]
    private static partial Regex NotElided();

    [GeneratedRegex(@"\b(à les?|de les?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotContracted();

    [GeneratedRegex(@"[^ ][!?]")]
    private static partial Regex NoSpaceBeforeMark();

    [GeneratedRegex(@"\b(ne\b|n')", RegexOptions.IgnoreCase)]
    private static partial Regex Ne();

    [GeneratedRegex(@"\b(pas|plus|jamais|rien|personne)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SecondNegation();

    [GeneratedRegex(@"n't\b|\b(not|never|no|nobody|nothing|anything)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishNegation();

    [GeneratedRegex(@"(?<=[^ ])[,.!?]")]
    private static partial Regex Mark();
}
