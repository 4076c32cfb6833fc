using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Scoring;

/// <summary>Attention in three steps: weights, context (the weighted mean of the values), and a linear layer that combines query and context.</summary>
public sealed class CombinedAttention : nn.Module<Tensor, Tensor, Tensor, Tensor?, (Tensor output, Tensor attentionWeights)>, IAttention
{
    private readonly long _inputSize;
    [ComponentName(Name = "attention")]
    private readonly ScoredAttention _attention;
    [ComponentName(Name = "attn_combine")]
    private readonly Linear _combine;

    /// <summary>A layer around another, which it owns.</summary>
    /// <param name="attention">Gives weights and context.</param>
    /// <param name="querySize">Size of a query.</param>
    /// <param name="valueSize">Size of a value, and of the context.</param>
    /// <param name="outputSize">Size of an answer.</param>
    /// <exception cref="ArgumentException">A size is below 1.</exception>
    public CombinedAttention(ScoredAttention attention, long querySize, long valueSize, long outputSize) : base(nameof(CombinedAttention))
    {
        _attention = attention ?? throw new ArgumentNullException(nameof(attention));
        _inputSize = Shapes.RequirePositive(nameof(CombinedAttention), nameof(querySize), querySize) + Shapes.RequirePositive(nameof(CombinedAttention), nameof(valueSize), valueSize);
        _combine = nn.Linear(_inputSize, Shapes.RequirePositive(nameof(CombinedAttention), nameof(outputSize), outputSize));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public (Tensor output, Tensor attentionWeights) Attend(Tensor queries, Tensor keys, Tensor values, Tensor? mask = null) => call(queries, keys, values, mask);

    /// <inheritdoc cref="IAttention.Attend"/>
    public override (Tensor output, Tensor attentionWeights) forward(Tensor queries, Tensor keys, Tensor values, Tensor? mask)
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor context, Tensor attentionWeights) = _attention.call(queries, keys, values, mask); // (batch, queries, value size), (batch, queries, keys)
        Tensor both = cat([queries, context], -1); // (batch, queries, query size + value size)
        Shapes.RequireSize(nameof(CombinedAttention), "queries and values together", "querySize + valueSize", _inputSize, both);
        return scope.MoveToOuter(_combine.call(both), attentionWeights); // (batch, queries, output size)
    }
}
