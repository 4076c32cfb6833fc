using System.Collections.Immutable;
using Workbook.Plotting;
using static TorchSharp.torch;

namespace Workbook.Attention.Seq2Seq;

/// <summary>What a model wrote for a sentence, and where it looked.</summary>
/// <param name="Source">The tokens that were read, the one that ends them included.</param>
/// <param name="Target">The tokens that were written, without the one that ends them.</param>
/// <param name="LogProbability">The natural logarithm of the probability the model gives them, the end included where it wrote one.</param>
/// <param name="Maps">Attention weights; their queries are the written tokens and, where the model ended by itself, the end.</param>
public sealed record Translation(ImmutableArray<string> Source, ImmutableArray<string> Target, double LogProbability, AttentionMaps Maps)
{
    /// <summary>The translation as text.</summary>
    public string Text => string.Join(' ', Target);

    /// <summary>How close it is to a right translation, from 0 to 1.</summary>
    /// <param name="reference">A right translation.</param>
    /// <param name="k">Phrases of up to so many tokens are compared.</param>
    public double BleuAgainst(string reference, int k = 2) => Bleu.Score(Target, Data.Tokenizer.Tokenize(reference), k);

    /// <summary>Which source words each written word looked at: a heat map with words on both axes.</summary>
    /// <param name="layer">The layer; the last by default.</param>
    /// <exception cref="InvalidOperationException">The model has no such attention.</exception>
    public Figure Alignment(Index? layer = null)
    {
        Tensor cross = Maps.Cross ?? throw new InvalidOperationException("Translation: the model has no attention, and so no alignment.");
        using Tensor heads = cross[(layer ?? ^1).GetOffset((int)cross.shape[0])]; // (heads, queries, keys)
        using Tensor words = heads.narrow(1, 0, Math.Min(heads.shape[1], Target.Length + 1)); // (heads, written tokens, keys)
        IEnumerable<string> queries = Target.Append(Data.Vocabulary.End).Take((int)words.shape[1]);
        return words.ShowHeatmaps(queries, Source, heads.shape[0] > 1 ? Enumerable.Range(1, (int)heads.shape[0]).Select(head => $"head {head}") : [Text]);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
