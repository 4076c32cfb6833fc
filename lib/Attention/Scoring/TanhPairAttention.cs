using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Scoring;

/// <summary>The rule sum ∘ tanh ∘ linear: score(q, k) = Σ tanh(W [q, k] + b), summed over the hidden units.</summary>
/// <remarks>Additive attention with a bias, and with ones in the place of its learnt vector wᵥ.</remarks>
public sealed class TanhPairAttention : ScoredAttention
{
    private readonly long _querySize;
    private readonly long _keySize;
    [ComponentName(Name = "attn")]
    private readonly Linear _linear;

    /// <summary>A layer with random weights.</summary>
    /// <param name="querySize">Size of a query.</param>
    /// <param name="keySize">Size of a key.</param>
    /// <param name="numHiddens">Number of hidden units.</param>
    /// <param name="dropout">Probability with which a weight is dropped in training.</param>
    /// <exception cref="ArgumentException">A size is below 1.</exception>
    public TanhPairAttention(long querySize, long keySize, long numHiddens, double dropout = 0) : base(nameof(TanhPairAttention), dropout)
    {
        _querySize = Shapes.RequirePositive(nameof(TanhPairAttention), nameof(querySize), querySize);
        _keySize = Shapes.RequirePositive(nameof(TanhPairAttention), nameof(keySize), keySize);
        _linear = nn.Linear(querySize + keySize, Shapes.RequirePositive(nameof(TanhPairAttention), nameof(numHiddens), numHiddens));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor Scores(Tensor queries, Tensor keys)
    {
        Shapes.RequireSize(nameof(TanhPairAttention), nameof(queries), "querySize", _querySize, queries);
        Shapes.RequireSize(nameof(TanhPairAttention), nameof(keys), "keySize", _keySize, keys);
        using DisposeScope scope = NewDisposeScope();
        Tensor pairs = Pairs.Of(queries, keys); // (batch, queries, keys, query size + key size)
        return _linear.call(pairs).tanh().sum(-1).MoveToOuterDisposeScope(); // (batch, queries, keys)
    }
}
