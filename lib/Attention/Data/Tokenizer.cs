using System.Collections.Immutable;
using System.Text;

namespace Workbook.Attention.Data;

/// <summary>Text → tokens: words, and punctuation marks of their own.</summary>
/// <remarks>Zhang et al. 2023, Dive into Deep Learning, §10.5.2 (lower case, a space before punctuation, split at spaces).</remarks>
public static class Tokenizer
{
    private const string Punctuation = ",.!?";

    /// <summary>Lower case, plain spaces, and a space before each of <c>, . ! ?</c>.</summary>
    /// <param name="text">A sentence.</param>
    /// <param name="straightApostrophes">Whether ’ becomes ', so that the two spellings of j'ai are one token.</param>
    public static string Normalize(string text, bool straightApostrophes = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder normalized = new();
        foreach (char character in text.ToLowerInvariant())
        {
            char letter = char.IsWhiteSpace(character) ? ' ' : character; // also the narrow one that stands before ! and ? in French
            if (Punctuation.Contains(letter) && normalized.Length > 0 && normalized[^1] != ' ')
            {
                normalized.Append(' ');
            }

            normalized.Append(letter == '’' && straightApostrophes ? '\'' : letter);
        }

        return normalized.ToString();
    }

    /// <summary>The tokens of a sentence.</summary>
    /// <param name="text">A sentence, normalized or not.</param>
    /// <param name="straightApostrophes">Whether ’ becomes ', so that the two spellings of j'ai are one token.</param>
    public static ImmutableArray<string> Tokenize(string text, bool straightApostrophes = true) =>
        [.. Normalize(text, straightApostrophes).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
