using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using Workbook.Attention.Scoring;
using static TorchSharp.torch;

namespace Workbook.Attention.MultiHead;

/// <summary>A form that is often published: the vectors are split first, and one small projection then serves every head alike.</summary>
/// <remarks>
/// Kept to be looked at. The heads share their projection, so they differ only in the part of the vector they see, and the layer
/// has far fewer weights than <see cref="MultiHeadAttention"/> (320 against 1,024 at width 16 with 4 heads). As published it also
/// divides the scores by √width where √(head size) is meant, which flattens the weights.
/// </remarks>
public sealed class SharedHeadAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, (Tensor output, Tensor attentionWeights)>, IAttention
{
    private readonly long _embedSize;
    private readonly long _numHeads;
    private readonly double _correction;
    [ComponentName(Name = "values")]
    private readonly Linear _valueProjection;
    [ComponentName(Name = "keys")]
    private readonly Linear _keyProjection;
    [ComponentName(Name = "queries")]
    private readonly Linear _queryProjection;
    [ComponentName(Name = "fc_out")]
    private readonly Linear _outputProjection;

    /// <summary>A layer with random weights.</summary>
    /// <param name="embedSize">Size of queries, keys, values and answers.</param>
    /// <param name="numHeads">Number of heads; it must divide embedSize.</param>
    /// <param name="scaleByHeadSize">True: scores are divided by √(head size); false: by √embedSize, as published.</param>
    /// <exception cref="ArgumentException">A size is below 1, or the heads do not divide the width.</exception>
    public SharedHeadAttention(long embedSize, long numHeads, bool scaleByHeadSize = true) : base(nameof(SharedHeadAttention))
    {
        long headSize = Shapes.RequireHeads(nameof(SharedHeadAttention), nameof(embedSize), embedSize, numHeads);
        (_embedSize, _numHeads) = (embedSize, numHeads);
        _correction = scaleByHeadSize ? 1 : Math.Sqrt(headSize / (double)embedSize);
        _valueProjection = nn.Linear(headSize, headSize, hasBias: false);
        _keyProjection = nn.Linear(headSize, headSize, hasBias: false);
        _queryProjection = nn.Linear(headSize, headSize, hasBias: false);
        _outputProjection = nn.Linear(embedSize, embedSize);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public (Tensor output, Tensor attentionWeights) Attend(Tensor queries, Tensor keys, Tensor values, Tensor? mask = null) => call(queries, keys, values, mask);

    /// <inheritdoc cref="IAttention.Attend"/>
    public override (Tensor output, Tensor attentionWeights) forward(Tensor queries, Tensor keys, Tensor values, Tensor? mask)
    {
        Shapes.RequireAttention(nameof(SharedHeadAttention), queries, keys, values);
        Shapes.RequireSize(nameof(SharedHeadAttention), nameof(queries), "embedSize", _embedSize, queries);
        Shapes.RequireSize(nameof(SharedHeadAttention), nameof(keys), "embedSize", _embedSize, keys);
        Shapes.RequireSize(nameof(SharedHeadAttention), nameof(values), "embedSize", _embedSize, values);
        using DisposeScope scope = NewDisposeScope();
        Tensor q = _queryProjection.call(Heads.Split(queries, _numHeads)) * _correction; // (batch, heads, queries, head size)
        Tensor k = _keyProjection.call(Heads.Split(keys, _numHeads)); // (batch, heads, keys, head size)
        Tensor v = _valueProjection.call(Heads.Split(values, _numHeads)); // (batch, heads, keys, head size)
        (Tensor heads, Tensor attentionWeights) = Heads.Attend(q, k, v, mask); // (batch, heads, queries, head size), (batch, heads, queries, keys)
        return scope.MoveToOuter(_outputProjection.call(Heads.Join(heads)), attentionWeights); // (batch, queries, embed size)
    }
}
