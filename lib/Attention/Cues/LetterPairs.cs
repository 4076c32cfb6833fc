namespace Workbook.Attention.Cues;

/// <summary>Words as vectors: how often each pair of neighbouring letters occurs, with the word's ends as letters of their own.</summary>
internal static class LetterPairs
{
    private const char End = ' ';

    /// <summary>The pairs of a word, with their counts: "to" has " t", "to" and "o ".</summary>
    public static Dictionary<string, int> Of(string word)
    {
        string framed = End + word.ToLowerInvariant() + End;
        return Enumerable.Range(0, framed.Length - 1).Select(start => framed.Substring(start, 2)).CountBy(pair => pair).ToDictionary();
    }

    /// <summary>The cosine of the angle between two words: 1 for equal pairs, 0 for none in common.</summary>
    public static double Similarity(string word, string other)
    {
        (Dictionary<string, int> a, Dictionary<string, int> b) = (Of(word), Of(other));
        double product = a.Sum(pair => pair.Value * b.GetValueOrDefault(pair.Key));
        return product / (Length(a) * Length(b));
    }

    private static double Length(Dictionary<string, int> vector) => Math.Sqrt(vector.Values.Sum(count => count * count));
}
