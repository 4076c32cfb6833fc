namespace Workbook.Attention.Seq2Seq;

/// <summary>How many of a translation's words and phrases stand in the reference.</summary>
/// <remarks>
/// Papineni et al. 2002, BLEU: a method for automatic evaluation of machine translation; weighted as in Zhang et al. 2023, Dive into Deep
/// Learning, §10.7.6: exp(min(0, 1 − |reference| / |candidate|)) · Π pₙ^(1/2ⁿ), for n from 1 to k.
/// </remarks>
public static class Bleu
{
    /// <summary>The score of a translation.</summary>
    /// <param name="candidate">The tokens written. Where there are fewer than <paramref name="k"/>, no phrase of k tokens can match, and the score is 0.</param>
    /// <param name="reference">The tokens of a right translation.</param>
    /// <param name="k">Phrases of up to so many tokens are compared.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentException">k is below 1, or the reference is empty.</exception>
    public static double Score(IEnumerable<string> candidate, IEnumerable<string> reference, int k = 2)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentNullException.ThrowIfNull(reference);
        Shapes.RequirePositive(nameof(Bleu), nameof(k), k);
        string[] written = [.. candidate], right = [.. reference];
        if (right.Length == 0)
        {
            throw new ArgumentException("Bleu: the reference must have words, but it is empty.");
        }

        if (written.Length < k)
        {
            return 0;
        }

        double brevity = Math.Exp(Math.Min(0, 1 - ((double)right.Length / written.Length)));
        return Enumerable.Range(1, k).Aggregate(brevity, (score, n) => score * Math.Pow(Precision(written, right, n), Math.Pow(0.5, n)));
    }

    // A phrase of the reference counts as often as it stands there, and no more.
    private static double Precision(string[] written, string[] right, int n)
    {
        Dictionary<string, int> left = Phrases(right, n).CountBy(phrase => phrase).ToDictionary();
        int matches = Phrases(written, n).Count(phrase => left.TryGetValue(phrase, out int rest) && (left[phrase] = rest - 1) >= 0);
        return (double)matches / (written.Length - n + 1);
    }

    private static IEnumerable<string> Phrases(string[] tokens, int n) =>
        Enumerable.Range(0, Math.Max(0, tokens.Length - n + 1)).Select(start => string.Join(' ', tokens.AsSpan(start, n)!));
}
