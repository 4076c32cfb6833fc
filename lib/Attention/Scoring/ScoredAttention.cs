using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Scoring;

/// <summary>Attention by a score for each pair of query and key: score, mask, softmax, weighted mean. Layers differ in the score alone.</summary>
public abstract class ScoredAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, (Tensor output, Tensor attentionWeights)>, IAttention
{
    private readonly string _subject;
    private readonly double _dropout;

    /// <summary>A layer.</summary>
    /// <param name="name">Name of the class, for messages.</param>
    /// <param name="dropout">Probability with which a weight is dropped in training, from 0 to below 1.</param>
    /// <exception cref="ArgumentException">The probability lies outside 0 … 1.</exception>
    protected ScoredAttention(string name, double dropout) : base(name)
    {
        _subject = name;
        _dropout = Shapes.RequireProbability(name, nameof(dropout), dropout);
    }

    /// <summary>How well each key matches each query; before mask and softmax.</summary>
    /// <param name="queries">Shape (batch, queries, query size).</param>
    /// <param name="keys">Shape (batch, keys, key size).</param>
    /// <returns>Shape (batch, queries, keys).</returns>
    /// <exception cref="ArgumentException">A size does not fit the layer.</exception>
    public abstract Tensor Scores(Tensor queries, Tensor keys);

    /// <inheritdoc/>
    public (Tensor output, Tensor attentionWeights) Attend(Tensor queries, Tensor keys, Tensor values, Tensor? mask = null) => call(queries, keys, values, mask);

    /// <inheritdoc cref="IAttention.Attend"/>
    public override (Tensor output, Tensor attentionWeights) forward(Tensor queries, Tensor keys, Tensor values, Tensor? mask)
    {
        Shapes.RequireAttention(_subject, queries, keys, values);
        using DisposeScope scope = NewDisposeScope();
        Tensor scores = Scores(queries, keys); // (batch, queries, keys)
        (Tensor output, Tensor attentionWeights) = Weigh(scores, values, HiddenKeys.Of(_subject, mask, scores.shape));
        return scope.MoveToOuter(output, attentionWeights); // (batch, queries, value size), (batch, queries, keys)
    }

    /// <summary>The steps behind the scores: mask, softmax, dropout, weighted mean.</summary>
    /// <param name="scores">Shape (batch, queries, keys).</param>
    /// <param name="values">Shape (batch, keys, value size).</param>
    /// <param name="mask">What is hidden; null: nothing.</param>
    /// <returns>Shapes (batch, queries, value size) and (batch, queries, keys).</returns>
    private protected (Tensor output, Tensor attentionWeights) Weigh(Tensor scores, Tensor values, HiddenKeys? mask)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor attentionWeights = MaskedSoftmax.Compute(scores, mask); // (batch, queries, keys)
        Tensor kept = training && _dropout > 0 ? nn.functional.dropout(attentionWeights, _dropout) : attentionWeights;
        return scope.MoveToOuter(bmm(kept, values), attentionWeights); // (batch, queries, value size)
    }
}
