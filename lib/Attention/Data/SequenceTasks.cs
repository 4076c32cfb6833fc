using System.Collections.Immutable;

namespace Workbook.Attention.Data;

/// <summary>Tasks whose right answers are known: letters to copy, to reverse or to sort.</summary>
public static class SequenceTasks
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Sequences to write again as they are.</summary>
    /// <param name="count">How many.</param>
    /// <param name="minLength">The shortest.</param>
    /// <param name="maxLength">The longest.</param>
    /// <param name="letters">How many different letters.</param>
    /// <param name="seed">Draws the letters.</param>
    /// <exception cref="ArgumentException">A number is below 1, there are more than 26 letters, or the longest is shorter than the shortest.</exception>
    public static IReadOnlyList<SentencePair> Copy(int count, int minLength, int maxLength, int letters = 10, int seed = 0) =>
        Pairs(count, minLength, maxLength, letters, seed, tokens => tokens);

    /// <summary>Sequences to write backwards.</summary>
    /// <inheritdoc cref="Copy"/>
    public static IReadOnlyList<SentencePair> Reverse(int count, int minLength, int maxLength, int letters = 10, int seed = 0) =>
        Pairs(count, minLength, maxLength, letters, seed, tokens => tokens.Reverse());

    /// <summary>Sequences to put into alphabetical order.</summary>
    /// <inheritdoc cref="Copy"/>
    public static IReadOnlyList<SentencePair> Sort(int count, int minLength, int maxLength, int letters = 10, int seed = 0) =>
        Pairs(count, minLength, maxLength, letters, seed, tokens => tokens.Order(StringComparer.Ordinal));

    private static IReadOnlyList<SentencePair> Pairs(int count, int minLength, int maxLength, int letters, int seed, Func<IEnumerable<string>, IEnumerable<string>> answer)
    {
        Shapes.RequirePositive(nameof(SequenceTasks), nameof(count), count);
        Shapes.RequirePositive(nameof(SequenceTasks), nameof(minLength), minLength);
        if (letters is < 1 or > 26)
        {
            throw new ArgumentException($"SequenceTasks: letters must be from 1 to {Alphabet.Length}, not {letters}.");
        }

        if (maxLength < minLength)
        {
            throw new ArgumentException($"SequenceTasks: maxLength ({maxLength}) must not be less than minLength ({minLength}).");
        }

        Random random = new(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            ImmutableArray<string> tokens = [.. Enumerable.Range(0, random.Next(minLength, maxLength + 1)).Select(_ => Alphabet[random.Next(letters)].ToString())];
            return new SentencePair(tokens, [.. answer(tokens.AsEnumerable())]);
        })];
    }
}
