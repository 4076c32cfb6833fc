using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.MultiHead;

/// <summary>Multi-head attention written from scratch: three projections, heads, no projection of the answer.</summary>
/// <remarks>The joined heads are the answer: what one head found stays in its own part of the vector. <see cref="MultiHeadAttention"/> mixes the parts.</remarks>
public sealed class PlainMultiHeadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, (Tensor output, Tensor attentionWeights)>, IAttention
{
    private readonly long _inputSize;
    private readonly long _numHeads;
    [ComponentName(Name = "query_layer")]
    private readonly Linear _queryLayer;
    [ComponentName(Name = "key_layer")]
    private readonly Linear _keyLayer;
    [ComponentName(Name = "value_layer")]
    private readonly Linear _valueLayer;

    /// <summary>A layer with random weights.</summary>
    /// <param name="inputSize">Size of a query, key or value.</param>
    /// <param name="numHiddens">Width of all heads together, and of an answer.</param>
    /// <param name="numHeads">Number of heads; it must divide numHiddens.</param>
    /// <exception cref="ArgumentException">A size is below 1, or the heads do not divide the width.</exception>
    public PlainMultiHeadAttention(long inputSize, long numHiddens, long numHeads) : base(nameof(PlainMultiHeadAttention))
    {
        Shapes.RequireHeads(nameof(PlainMultiHeadAttention), nameof(numHiddens), numHiddens, numHeads);
        _inputSize = Shapes.RequirePositive(nameof(PlainMultiHeadAttention), nameof(inputSize), inputSize);
        _numHeads = numHeads;
        _queryLayer = nn.Linear(inputSize, numHiddens, hasBias: false);
        _keyLayer = nn.Linear(inputSize, numHiddens, hasBias: false);
        _valueLayer = nn.Linear(inputSize, numHiddens, hasBias: false);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public (Tensor output, Tensor attentionWeights) Attend(Tensor queries, Tensor keys, Tensor values, Tensor? mask = null) => call(queries, keys, values, mask);

    /// <inheritdoc cref="IAttention.Attend"/>
    public override (Tensor output, Tensor attentionWeights) forward(Tensor queries, Tensor keys, Tensor values, Tensor? mask)
    {
        Shapes.RequireAttention(nameof(PlainMultiHeadAttention), queries, keys, values);
        Shapes.RequireSize(nameof(PlainMultiHeadAttention), nameof(queries), "inputSize", _inputSize, queries);
        Shapes.RequireSize(nameof(PlainMultiHeadAttention), nameof(keys), "inputSize", _inputSize, keys);
        Shapes.RequireSize(nameof(PlainMultiHeadAttention), nameof(values), "inputSize", _inputSize, values);
        using DisposeScope scope = NewDisposeScope();
        Tensor q = Heads.Split(_queryLayer.call(queries), _numHeads); // (batch, heads, queries, head size)
        Tensor k = Heads.Split(_keyLayer.call(keys), _numHeads); // (batch, heads, keys, head size)
        Tensor v = Heads.Split(_valueLayer.call(values), _numHeads); // (batch, heads, keys, head size)
        (Tensor heads, Tensor attentionWeights) = Heads.Attend(q, k, v, mask); // (batch, heads, queries, head size), (batch, heads, queries, keys)
        return scope.MoveToOuter(Heads.Join(heads), attentionWeights); // (batch, queries, hiddens)
    }
}
