using System.Collections.Immutable;

namespace Workbook.Attention.Data;

/// <summary>A sequence and what it should become: a sentence and its translation, or the two sides of a task such as copying.</summary>
/// <param name="Source">The tokens to read.</param>
/// <param name="Target">The tokens to write.</param>
public sealed record SentencePair(ImmutableArray<string> Source, ImmutableArray<string> Target)
{
    /// <summary>Two normalized sentences, split into their tokens.</summary>
    /// <param name="source">The sentence to read.</param>
    /// <param name="target">The sentence to write.</param>
    public static SentencePair Of(string source, string target) => new(Tokenizer.Tokenize(source), Tokenizer.Tokenize(target));

    /// <summary>Both sides as text.</summary>
    public override string ToString() => $"{string.Join(' ', Source)} → {string.Join(' ', Target)}";
}
