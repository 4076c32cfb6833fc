using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Scoring;

/// <summary>The linear rule as it is often published: one linear layer reads the query and one key, and gives a weight for each of a fixed number of values.</summary>
/// <remarks>
/// Kept to be looked at, not to be used. Its number of values is built in; it takes one sequence and one query; and it reads the
/// first key alone, so what the other keys are cannot change a weight. <see cref="LinearPairAttention"/> reads them all.
/// </remarks>
public sealed class FixedKeyCountAttention : nn.Module<Tensor, Tensor, Tensor, (Tensor output, Tensor attentionWeights)>
{
    private readonly long _valueCount;
    [ComponentName(Name = "attn")]
    private readonly Linear _attn;
    [ComponentName(Name = "attn_combine")]
    private readonly Linear _combine;

    /// <summary>A layer with random weights.</summary>
    /// <param name="querySize">Size of a query.</param>
    /// <param name="keySize">Size of a key.</param>
    /// <param name="valueCount">The number of values, once and for all.</param>
    /// <param name="valueSize">Size of a value.</param>
    /// <param name="outputSize">Size of an answer.</param>
    /// <exception cref="ArgumentException">A size is below 1.</exception>
    public FixedKeyCountAttention(long querySize, long keySize, long valueCount, long valueSize, long outputSize) : base(nameof(FixedKeyCountAttention))
    {
        Shapes.RequirePositive(nameof(FixedKeyCountAttention), nameof(querySize), querySize);
        Shapes.RequirePositive(nameof(FixedKeyCountAttention), nameof(keySize), keySize);
        _valueCount = Shapes.RequirePositive(nameof(FixedKeyCountAttention), nameof(valueCount), valueCount);
        Shapes.RequirePositive(nameof(FixedKeyCountAttention), nameof(valueSize), valueSize);
        Shapes.RequirePositive(nameof(FixedKeyCountAttention), nameof(outputSize), outputSize);
        _attn = nn.Linear(querySize + keySize, valueCount);
        _combine = nn.Linear(querySize + valueSize, outputSize);
        RegisterComponents();
    }

    /// <summary>Answers the one query of the one sequence.</summary>
    /// <param name="queries">Shape (1, 1, query size).</param>
    /// <param name="keys">Only the first is read. Shape (1, keys, key size).</param>
    /// <param name="values">Shape (1, value count, value size).</param>
    /// <returns>The answer, shape (1, 1, output size), and the weights, shape (1, 1, value count).</returns>
    /// <exception cref="ArgumentException">There are several sequences or queries, or not as many values as the layer was made for.</exception>
    public override (Tensor output, Tensor attentionWeights) forward(Tensor queries, Tensor keys, Tensor values)
    {
        RequireShapes(queries, keys, values);
        using DisposeScope scope = NewDisposeScope();
        Tensor firstKey = keys.narrow(1, 0, 1); // (1, 1, key size)
        Tensor scores = _attn.call(cat([queries, firstKey], -1)); // (1, 1, value count)
        Tensor attentionWeights = softmax(scores, -1); // (1, 1, value count)
        Tensor context = bmm(attentionWeights, values); // (1, 1, value size)
        Tensor output = _combine.call(cat([queries, context], -1)); // (1, 1, output size)
        return scope.MoveToOuter(output, attentionWeights);
    }

    private void RequireShapes(Tensor queries, Tensor keys, Tensor values)
    {
        Shapes.RequireSequence(nameof(FixedKeyCountAttention), nameof(queries), queries);
        Shapes.RequireSequence(nameof(FixedKeyCountAttention), nameof(keys), keys);
        Shapes.RequireSequence(nameof(FixedKeyCountAttention), nameof(values), values);
        if (queries.shape[0] != 1 || queries.shape[1] != 1 || keys.shape[0] != 1 || values.shape[0] != 1)
        {
            throw new ArgumentException($"FixedKeyCountAttention: it takes one sequence and one query, not queries, keys and values of the shapes {Shapes.Text(queries)}, {Shapes.Text(keys)} and {Shapes.Text(values)}.");
        }

        if (values.shape[1] != _valueCount)
        {
            throw new ArgumentException($"FixedKeyCountAttention: it was made for {_valueCount} values, not for {values.shape[1]}.");
        }
    }
}
