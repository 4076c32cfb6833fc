using System.Collections.Immutable;

namespace Workbook.Attention.Data;

/// <summary>Tokens and their numbers. The most frequent tokens come first, behind four reserved ones.</summary>
/// <remarks>Zhang et al. 2023, Dive into Deep Learning, §9.2.2.</remarks>
public sealed class Vocabulary
{
    /// <summary>Stands for every token that is not in the vocabulary.</summary>
    public const string Unknown = "<unk>";

    /// <summary>Fills short sequences up.</summary>
    public const string Padding = "<pad>";

    /// <summary>What a decoder is given before its first token.</summary>
    public const string Begin = "<bos>";

    /// <summary>Ends every sequence.</summary>
    public const string End = "<eos>";

    /// <summary>The number of <see cref="Unknown"/>.</summary>
    public const int UnknownIndex = 0;

    /// <summary>The number of <see cref="Padding"/>.</summary>
    public const int PaddingIndex = 1;

    /// <summary>The number of <see cref="Begin"/>.</summary>
    public const int BeginIndex = 2;

    /// <summary>The number of <see cref="End"/>.</summary>
    public const int EndIndex = 3;

    private static readonly string[] Reserved = [Unknown, Padding, Begin, End];

    private readonly Dictionary<string, int> _indices;

    /// <summary>The vocabulary of some sequences.</summary>
    /// <param name="sequences">The tokens of each sequence.</param>
    /// <param name="minFrequency">Rarer tokens become <see cref="Unknown"/>.</param>
    /// <exception cref="ArgumentException">The frequency is below 1.</exception>
    public Vocabulary(IEnumerable<IEnumerable<string>> sequences, int minFrequency = 1)
    {
        ArgumentNullException.ThrowIfNull(sequences);
        Shapes.RequirePositive(nameof(Vocabulary), nameof(minFrequency), minFrequency);
        Frequencies = [.. sequences.SelectMany(tokens => tokens).CountBy(token => token).OrderByDescending(entry => entry.Value)];
        IEnumerable<string> frequent = Frequencies.Where(entry => entry.Value >= minFrequency).Select(entry => entry.Key);
        Tokens = [.. Reserved.Concat(frequent).Distinct()];
        _indices = Tokens.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
    }

    /// <summary>All tokens, each at its number.</summary>
    public ImmutableArray<string> Tokens { get; }

    /// <summary>How often each token occurs, the most frequent first; also those too rare for a number.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Frequencies { get; }

    /// <summary>How many tokens have a number.</summary>
    public int Count => Tokens.Length;

    /// <summary>The number of a token; that of <see cref="Unknown"/> where it has none.</summary>
    /// <param name="token">A token.</param>
    public int this[string token] => _indices.GetValueOrDefault(token, UnknownIndex);

    /// <summary>The token with a number.</summary>
    /// <param name="index">A number below <see cref="Count"/>.</param>
    /// <exception cref="ArgumentException">There is no such number.</exception>
    public string this[long index] => index >= 0 && index < Count
        ? Tokens[(int)index]
        : throw new ArgumentException($"Vocabulary: a number must be from 0 to {Count - 1}, not {index}.");

    /// <summary>The numbers of tokens.</summary>
    /// <param name="tokens">Tokens.</param>
    public ImmutableArray<int> Indices(IEnumerable<string> tokens) => [.. tokens.Select(token => this[token])];
}
