using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Data;

/// <summary>Sentence pairs as numbers, ready to be dealt out in batches.</summary>
public sealed class TranslationData
{
    private readonly int[][] _sources;
    private readonly int[][] _targets;

    /// <summary>Pairs with vocabularies of their own.</summary>
    /// <param name="pairs">Sequences to read and to write.</param>
    /// <param name="numSteps">Longer sequences are cut to so many tokens, the one that ends them included.</param>
    /// <param name="minFrequency">Rarer tokens become <see cref="Vocabulary.Unknown"/>.</param>
    /// <exception cref="ArgumentException">There are no pairs, or a number is below 1.</exception>
    public TranslationData(IReadOnlyList<SentencePair> pairs, int numSteps = 10, int minFrequency = 2)
        : this(pairs, new Vocabulary(Checked(pairs).Select(pair => pair.Source.AsEnumerable()), minFrequency), new Vocabulary(pairs.Select(pair => pair.Target.AsEnumerable()), minFrequency), numSteps)
    {
    }

    /// <summary>Pairs with given vocabularies, such as sentences held back for a test.</summary>
    /// <param name="pairs">Sequences to read and to write.</param>
    /// <param name="sourceVocabulary">Numbers for the tokens to read.</param>
    /// <param name="targetVocabulary">Numbers for the tokens to write.</param>
    /// <param name="numSteps">Longer sequences are cut to so many tokens, the one that ends them included.</param>
    /// <exception cref="ArgumentException">There are no pairs, or a number is below 1.</exception>
    public TranslationData(IReadOnlyList<SentencePair> pairs, Vocabulary sourceVocabulary, Vocabulary targetVocabulary, int numSteps = 10)
    {
        NumSteps = (int)Shapes.RequirePositive(nameof(TranslationData), nameof(numSteps), numSteps);
        Pairs = Checked(pairs);
        SourceVocabulary = sourceVocabulary;
        TargetVocabulary = targetVocabulary;
        _sources = [.. pairs.Select(pair => Numbers(pair.Source, sourceVocabulary, numSteps))];
        _targets = [.. pairs.Select(pair => Numbers(pair.Target, targetVocabulary, numSteps))];
    }

    /// <summary>The pairs.</summary>
    public IReadOnlyList<SentencePair> Pairs { get; }

    /// <summary>Numbers for the tokens to read.</summary>
    public Vocabulary SourceVocabulary { get; }

    /// <summary>Numbers for the tokens to write.</summary>
    public Vocabulary TargetVocabulary { get; }

    /// <summary>The most tokens of a sequence, the one that ends it included.</summary>
    public int NumSteps { get; }

    /// <summary>All pairs once, in batches. The last batch may be smaller.</summary>
    /// <param name="batchSize">Pairs in a batch.</param>
    /// <param name="shuffleSeed">Deals the pairs out in an order of this seed; null: as they stand.</param>
    /// <param name="trim">Whether a batch ends with its longest sequence; else it is padded to <see cref="NumSteps"/>. Models that mask their padding give the same either way, sooner.</param>
    /// <returns>Batches, made one by one; whoever asks for them owns them.</returns>
    /// <exception cref="ArgumentException">The batch size is below 1.</exception>
    public IEnumerable<SequenceBatch> Batches(int batchSize, int? shuffleSeed = null, bool trim = true)
    {
        Shapes.RequirePositive(nameof(TranslationData), nameof(batchSize), batchSize);
        int[] order = [.. Enumerable.Range(0, Pairs.Count)];
        if (shuffleSeed is { } seed)
        {
            new Random(seed).Shuffle(order);
        }

        return order.Chunk(batchSize).Select(rows => Batch(rows, trim));
    }

    /// <summary>Chosen pairs as one batch.</summary>
    /// <param name="rows">Their places in <see cref="Pairs"/>.</param>
    /// <param name="trim">Whether the batch ends with its longest sequence; else it is padded to <see cref="NumSteps"/>.</param>
    public SequenceBatch Batch(IReadOnlyList<int> rows, bool trim = true)
    {
        ArgumentNullException.ThrowIfNull(rows);
        int[][] targets = [.. rows.Select(row => _targets[row])];
        (Tensor source, Tensor sourceValidLens) = Padded([.. rows.Select(row => _sources[row])], trim ? null : NumSteps);
        (Tensor target, Tensor targetValidLens) = Padded(targets, trim ? null : NumSteps);
        return new SequenceBatch(source, sourceValidLens, target, targetValidLens, targets.Sum(target => (long)target.Length));
    }

    /// <summary>Sentences to read, without their translations.</summary>
    /// <param name="sentences">The tokens of each sentence.</param>
    /// <param name="vocabulary">Their numbers.</param>
    /// <param name="numSteps">Longer sentences are cut to so many tokens, the one that ends them included.</param>
    /// <returns>Numbers, shape (sentences, steps of the longest), and valid lengths, shape (sentences).</returns>
    public static (Tensor source, Tensor validLens) Sources(IEnumerable<IEnumerable<string>> sentences, Vocabulary vocabulary, int numSteps) =>
        Padded([.. sentences.Select(tokens => Numbers(tokens, vocabulary, numSteps))], null);

    private static IReadOnlyList<SentencePair> Checked(IReadOnlyList<SentencePair> pairs) =>
        pairs is { Count: > 0 } ? pairs : throw new ArgumentException("TranslationData: there must be at least one pair, but there is none.");

    private static int[] Numbers(IEnumerable<string> tokens, Vocabulary vocabulary, int numSteps) =>
        [.. tokens.Select(token => vocabulary[token]).Append(Vocabulary.EndIndex).Take(numSteps)];

    private static (Tensor numbers, Tensor validLens) Padded(int[][] sequences, int? steps)
    {
        int length = steps ?? sequences.Max(sequence => sequence.Length);
        long[] numbers = new long[sequences.Length * length];
        Array.Fill(numbers, Vocabulary.PaddingIndex);
        foreach ((int row, int[] sequence) in sequences.Index())
        {
            Array.Copy(sequence, 0, numbers, row * length, sequence.Length);
        }

        return (tensor(numbers, [sequences.Length, length]), tensor([.. sequences.Select(sequence => (long)sequence.Length)]));
    }
}
