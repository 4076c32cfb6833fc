using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Scoring;

/// <summary>The linear rule for any number of keys: score(q, k) = w·[q, k] + b.</summary>
/// <remarks>
/// The query's part of the score is the same for all its keys, so softmax drops it: with this rule every query of a sequence
/// attends alike. <see cref="TanhPairAttention"/> is its repair.
/// </remarks>
public sealed class LinearPairAttention : ScoredAttention
{
    private readonly long _querySize;
    private readonly long _keySize;
    [ComponentName(Name = "attn")]
    private readonly Linear _linear;

    /// <summary>A layer with random weights.</summary>
    /// <param name="querySize">Size of a query.</param>
    /// <param name="keySize">Size of a key.</param>
    /// <param name="dropout">Probability with which a weight is dropped in training.</param>
    /// <exception cref="ArgumentException">A size is below 1.</exception>
    public LinearPairAttention(long querySize, long keySize, double dropout = 0) : base(nameof(LinearPairAttention), dropout)
    {
        _querySize = Shapes.RequirePositive(nameof(LinearPairAttention), nameof(querySize), querySize);
        _keySize = Shapes.RequirePositive(nameof(LinearPairAttention), nameof(keySize), keySize);
        _linear = nn.Linear(querySize + keySize, 1);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor Scores(Tensor queries, Tensor keys)
    {
        Shapes.RequireSize(nameof(LinearPairAttention), nameof(queries), "querySize", _querySize, queries);
        Shapes.RequireSize(nameof(LinearPairAttention), nameof(keys), "keySize", _keySize, keys);
        using DisposeScope scope = NewDisposeScope();
        Tensor pairs = Pairs.Of(queries, keys); // (batch, queries, keys, query size + key size)
        return _linear.call(pairs).squeeze(-1).MoveToOuterDisposeScope(); // (batch, queries, keys)
    }
}
