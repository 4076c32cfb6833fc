using System.Globalization;

namespace Workbook.Attention.Cues;

/// <summary>A dictionary of words and numbers that can be asked in three ways: for the exact word, for the most similar one, and for a mean of all, weighted by similarity.</summary>
/// <remarks>
/// The third way is attention: the word asked for is the query, the words stored are the keys, the numbers are the values. Similarity
/// is the cosine between counts of letter pairs; weights are softmax(similarity / temperature).
/// </remarks>
public sealed class SoftLookup
{
    private readonly List<KeyValuePair<string, double>> _entries;

    /// <summary>A dictionary.</summary>
    /// <param name="entries">Words and their numbers. A word may occur twice: the exact way then has two hits.</param>
    /// <exception cref="ArgumentException">There are no entries, or a word is empty.</exception>
    public SoftLookup(IEnumerable<KeyValuePair<string, double>> entries)
    {
        _entries = [.. entries];
        if (_entries.Count == 0 || _entries.Any(entry => string.IsNullOrEmpty(entry.Key)))
        {
            throw new ArgumentException($"SoftLookup: there must be at least one entry, and no word may be empty, but there are {_entries.Count} entries.");
        }
    }

    /// <summary>The words, in their order.</summary>
    public IReadOnlyList<string> Keys => [.. _entries.Select(entry => entry.Key)];

    /// <summary>The numbers, in the order of their words.</summary>
    public IReadOnlyList<double> Values => [.. _entries.Select(entry => entry.Value)];

    /// <summary>The numbers stored under just this word; none when it is not there.</summary>
    /// <param name="query">A word.</param>
    public IReadOnlyList<double> Exact(string query) => [.. _entries.Where(entry => entry.Key == query).Select(entry => entry.Value)];

    /// <summary>The entry with the most similar word; of several, the first.</summary>
    /// <param name="query">A word.</param>
    /// <exception cref="ArgumentException">The word is empty.</exception>
    public KeyValuePair<string, double> Nearest(string query)
    {
        double[] similarities = Similarities(query);
        return _entries[Array.IndexOf(similarities, similarities.Max())];
    }

    /// <summary>The mean of all numbers, each weighted by its word's similarity.</summary>
    /// <param name="query">A word.</param>
    /// <param name="temperature">Small: the most similar word decides; large: all count alike.</param>
    /// <exception cref="ArgumentException">The word is empty, or the temperature is not positive.</exception>
    public double Soft(string query, double temperature = 0.1) => Weights(query, temperature).Zip(Values, (weight, value) => weight * value).Sum();

    /// <summary>How much each entry counts; the weights sum to 1.</summary>
    /// <param name="query">A word.</param>
    /// <param name="temperature">Small: the most similar word decides; large: all count alike.</param>
    /// <returns>One weight for each entry.</returns>
    /// <exception cref="ArgumentException">The word is empty, or the temperature is not positive.</exception>
    public double[] Weights(string query, double temperature = 0.1)
    {
        if (!(temperature > 0) || !double.IsFinite(temperature))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"SoftLookup: temperature must be positive and finite, not {temperature}."));
        }

        double[] scores = [.. Similarities(query).Select(similarity => similarity / temperature)];
        double top = scores.Max();
        double[] exponentials = [.. scores.Select(score => Math.Exp(score - top))];
        double sum = exponentials.Sum();
        return [.. exponentials.Select(exponential => exponential / sum)];
    }

    /// <summary>How similar each word is to the query, from 0 to 1.</summary>
    /// <param name="query">A word.</param>
    /// <returns>One number for each entry.</returns>
    /// <exception cref="ArgumentException">The word is empty.</exception>
    public double[] Similarities(string query) =>
        string.IsNullOrEmpty(query)
            ? throw new ArgumentException("SoftLookup: the query must be a word, but it is empty.")
            : [.. _entries.Select(entry => LetterPairs.Similarity(query, entry.Key))];
}
