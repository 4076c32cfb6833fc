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
        Tensor attentionWeights = MaskedSoftmax.Compute(scores, mask); // (batch, queries, keys)
        Tensor output = bmm(nn.functional.dropout(attentionWeights, _dropout, training), values); // (batch, queries, value size)
        return scope.MoveToOuter(output, attentionWeights);
    }
}
