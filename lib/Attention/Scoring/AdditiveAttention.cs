using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Workbook.Attention.Scoring;

/// <summary>Additive attention: score(q, k) = wᵥ·tanh(W_q q + W_k k), a small network that compares vectors of different sizes.</summary>
/// <remarks>Bahdanau, Cho, Bengio 2015, Neural machine translation by jointly learning to align and translate, §3.1 and A.1.2.</remarks>
public sealed class AdditiveAttention : ScoredAttention
{
    private readonly long _querySize;
    private readonly long _keySize;
    [ComponentName(Name = "W_q")]
    private readonly Linear _queryProjection;
    [ComponentName(Name = "W_k")]
    private readonly Linear _keyProjection;
    [ComponentName(Name = "w_v")]
    private readonly Linear _scoreProjection;

    /// <summary>A layer with random weights.</summary>
    /// <param name="querySize">Size of a query.</param>
    /// <param name="keySize">Size of a key.</param>
    /// <param name="numHiddens">Width of the hidden layer.</param>
    /// <param name="dropout">Probability with which a weight is dropped in training.</param>
    /// <exception cref="ArgumentException">A size is below 1.</exception>
    public AdditiveAttention(long querySize, long keySize, long numHiddens, double dropout = 0) : base(nameof(AdditiveAttention), dropout)
    {
        _querySize = Shapes.RequirePositive(nameof(AdditiveAttention), nameof(querySize), querySize);
        _keySize = Shapes.RequirePositive(nameof(AdditiveAttention), nameof(keySize), keySize);
        Shapes.RequirePositive(nameof(AdditiveAttention), nameof(numHiddens), numHiddens);
        _queryProjection = nn.Linear(querySize, numHiddens, hasBias: false);
        _keyProjection = nn.Linear(keySize, numHiddens, hasBias: false);
        _scoreProjection = nn.Linear(numHiddens, 1, hasBias: false);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor Scores(Tensor queries, Tensor keys)
    {
        using Tensor projectedKeys = ProjectKeys(keys);
        return ScoresOf(queries, projectedKeys);
    }

    /// <summary>The keys' part of the hidden layer, W_k k: computed once where many queries come one after another.</summary>
    /// <param name="keys">Shape (batch, keys, key size).</param>
    /// <returns>Shape (batch, keys, hiddens).</returns>
    /// <exception cref="ArgumentException">The size does not fit the layer.</exception>
    public Tensor ProjectKeys(Tensor keys)
    {
        Shapes.RequireSize(nameof(AdditiveAttention), nameof(keys), "keySize", _keySize, keys);
        return _keyProjection.call(keys);
    }

    /// <summary>Attention over keys that have been projected.</summary>
    /// <param name="queries">Shape (batch, queries, query size).</param>
    /// <param name="projectedKeys">Shape (batch, keys, hiddens), from <see cref="ProjectKeys"/>.</param>
    /// <param name="values">Shape (batch, keys, value size).</param>
    /// <param name="mask">What is hidden; null: nothing.</param>
    /// <returns>Shapes (batch, queries, value size) and (batch, queries, keys).</returns>
    internal (Tensor output, Tensor attentionWeights) AttendProjected(Tensor queries, Tensor projectedKeys, Tensor values, HiddenKeys? mask)
    {
        using Tensor scores = ScoresOf(queries, projectedKeys);
        return Weigh(scores, values, mask);
    }

    private Tensor ScoresOf(Tensor queries, Tensor projectedKeys)
    {
        Shapes.RequireSize(nameof(AdditiveAttention), nameof(queries), "querySize", _querySize, queries);
        using DisposeScope scope = NewDisposeScope();
        Tensor q = _queryProjection.call(queries).unsqueeze(2); // (batch, queries, 1, hiddens)
        Tensor features = (q + projectedKeys.unsqueeze(1)).tanh(); // (batch, queries, keys, hiddens)
        return _scoreProjection.call(features).squeeze(-1).MoveToOuterDisposeScope(); // (batch, queries, keys)
    }
}
