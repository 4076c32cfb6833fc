using System.Collections.Immutable;
using Workbook.Attention.Data;

namespace Workbook.Attention.Seq2Seq;

/// <summary>A sequence that a search has written so far.</summary>
/// <param name="Tokens">Its token numbers.</param>
/// <param name="LogProbability">The natural logarithm of its probability.</param>
internal sealed record Candidate(ImmutableArray<long> Tokens, double LogProbability)
{
    /// <summary>Whether it has come to its end by itself.</summary>
    public bool IsEnded => Tokens.Length > 0 && Tokens[^1] == Vocabulary.EndIndex;

    /// <summary>Its log-probability, with long sequences let off some of it.</summary>
    public double Score(double lengthPenalty) => LogProbability / Math.Pow(Tokens.Length, lengthPenalty);
}
