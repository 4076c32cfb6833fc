using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using Workbook.Attention.Scoring;
using static TorchSharp.torch;

namespace Workbook.Attention.MultiHead;

/// <summary>Multi-head attention: queries, keys and values are projected, split over heads that attend in parallel, joined and projected again.</summary>
/// <remarks>Vaswani et al. 2017, Attention is all you need, §3.2.2. One projection serves all heads: head h reads its own rows of the matrix.</remarks>
public sealed class MultiHeadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, (Tensor output, Tensor attentionWeights)>, IAttention
{
    private readonly (long Query, long Key, long Value) _sizes;
    private readonly long _numHeads;
    private readonly double _dropout;
    [ComponentName(Name = "W_q")]
    private readonly Linear _queryProjection;
    [ComponentName(Name = "W_k")]
    private readonly Linear _keyProjection;
    [ComponentName(Name = "W_v")]
    private readonly Linear _valueProjection;
    [ComponentName(Name = "W_o")]
    private readonly Linear _outputProjection;

    /// <summary>A layer with random weights.</summary>
    /// <param name="querySize">Size of a query.</param>
    /// <param name="keySize">Size of a key.</param>
    /// <param name="valueSize">Size of a value.</param>
    /// <param name="numHiddens">Width of all heads together, and of an answer.</param>
    /// <param name="numHeads">Number of heads; it must divide numHiddens.</param>
    /// <param name="dropout">Probability with which a weight is dropped in training.</param>
    /// <param name="bias">Whether the projections have a bias.</param>
    /// <exception cref="ArgumentException">A size is below 1, the heads do not divide the width, or the dropout is no probability.</exception>
    public MultiHeadAttention(long querySize, long keySize, long valueSize, long numHiddens, long numHeads, double dropout = 0, bool bias = false) : base(nameof(MultiHeadAttention))
    {
        Shapes.RequireHeads(nameof(MultiHeadAttention), nameof(numHiddens), numHiddens, numHeads);
        _sizes.Query = Shapes.RequirePositive(nameof(MultiHeadAttention), nameof(querySize), querySize);
        _sizes.Key = Shapes.RequirePositive(nameof(MultiHeadAttention), nameof(keySize), keySize);
        _sizes.Value = Shapes.RequirePositive(nameof(MultiHeadAttention), nameof(valueSize), valueSize);
        _numHeads = numHeads;
        _dropout = Shapes.RequireProbability(nameof(MultiHeadAttention), nameof(dropout), dropout);
        _queryProjection = nn.Linear(querySize, numHiddens, bias);
        _keyProjection = nn.Linear(keySize, numHiddens, bias);
        _valueProjection = nn.Linear(valueSize, numHiddens, bias);
        _outputProjection = nn.Linear(numHiddens, numHiddens, bias);
        RegisterComponents();
    }

    /// <summary>A layer whose queries, keys and values all have the width of an answer, as in self-attention.</summary>
    /// <param name="numHiddens">Size of queries, keys, values and answers.</param>
    /// <param name="numHeads">Number of heads; it must divide numHiddens.</param>
    /// <param name="dropout">Probability with which a weight is dropped in training.</param>
    /// <param name="bias">Whether the projections have a bias.</param>
    /// <exception cref="ArgumentException">The heads do not divide the width, or the dropout is no probability.</exception>
    public MultiHeadAttention(long numHiddens, long numHeads, double dropout = 0, bool bias = false) : this(numHiddens, numHiddens, numHiddens, numHiddens, numHeads, dropout, bias)
    {
    }

    /// <inheritdoc/>
    public (Tensor output, Tensor attentionWeights) Attend(Tensor queries, Tensor keys, Tensor values, Tensor? mask = null) => call(queries, keys, values, mask);

    /// <inheritdoc cref="IAttention.Attend"/>
    public override (Tensor output, Tensor attentionWeights) forward(Tensor queries, Tensor keys, Tensor values, Tensor? mask)
    {
        Shapes.RequireAttention(nameof(MultiHeadAttention), queries, keys, values);
        using DisposeScope scope = NewDisposeScope();
        (Tensor output, Tensor attentionWeights) = Attend(queries, Project(keys, values), mask);
        return scope.MoveToOuter(output, attentionWeights);
    }

    /// <summary>Keys and values as the heads see them, to be attended to any number of times.</summary>
    /// <param name="keys">Shape (batch, keys, key size).</param>
    /// <param name="values">Shape (batch, keys, value size).</param>
    /// <exception cref="ArgumentException">A size does not fit the layer.</exception>
    public ProjectedKeys Project(Tensor keys, Tensor values)
    {
        Shapes.RequireSize(nameof(MultiHeadAttention), nameof(keys), "keySize", _sizes.Key, keys);
        Shapes.RequireSize(nameof(MultiHeadAttention), nameof(values), "valueSize", _sizes.Value, values);
        using DisposeScope scope = NewDisposeScope();
        Tensor k = Heads.Split(_keyProjection.call(keys), _numHeads); // (batch, heads, keys, head size)
        Tensor v = Heads.Split(_valueProjection.call(values), _numHeads); // (batch, heads, keys, head size)
        (k, v) = scope.MoveToOuter(k, v);
        return new ProjectedKeys(k, v);
    }

    /// <summary>Attention to keys and values that have been projected.</summary>
    /// <param name="queries">Shape (batch, queries, query size).</param>
    /// <param name="projected">From <see cref="Project"/>.</param>
    /// <param name="mask">As <see cref="IAttention.Attend"/> takes it.</param>
    /// <returns>As <see cref="IAttention.Attend"/> returns them.</returns>
    /// <exception cref="ArgumentException">Shapes, sizes or lengths do not fit.</exception>
    public (Tensor output, Tensor attentionWeights) Attend(Tensor queries, ProjectedKeys projected, Tensor? mask = null)
    {
        ArgumentNullException.ThrowIfNull(projected);
        Shapes.RequireSize(nameof(MultiHeadAttention), nameof(queries), "querySize", _sizes.Query, queries);
        using DisposeScope scope = NewDisposeScope();
        HiddenKeys? hidden = HiddenKeys.Of(nameof(MultiHeadAttention), mask, [queries.shape[0], _numHeads, queries.shape[1], projected.Keys.shape[2]]);
        (Tensor output, Tensor attentionWeights) = Attend(queries, projected, hidden);
        return scope.MoveToOuter(output, attentionWeights);
    }

    /// <summary>The same with a mask that has been prepared for several calls.</summary>
    internal (Tensor output, Tensor attentionWeights) Attend(Tensor queries, ProjectedKeys projected, HiddenKeys? mask)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor q = Heads.Split(_queryProjection.call(queries), _numHeads); // (batch, heads, queries, head size)
        (Tensor heads, Tensor attentionWeights) = Heads.Attend(q, projected.Keys, projected.Values, mask, training ? _dropout : 0); // (batch, heads, queries, head size), (batch, heads, queries, keys)
        Tensor output = _outputProjection.call(Heads.Join(heads)); // (batch, queries, hiddens)
        return scope.MoveToOuter(output, attentionWeights);
    }
}
