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
        Shapes.RequireSize(nameof(AdditiveAttention), nameof(queries), "querySize", _querySize, queries);
        Shapes.RequireSize(nameof(AdditiveAttention), nameof(keys), "keySize", _keySize, keys);
        using DisposeScope scope = NewDisposeScope();
        Tensor q = _queryProjection.call(queries).unsqueeze(2); // (batch, queries, 1, hiddens)
        Tensor k = _keyProjection.call(keys).unsqueeze(1); // (batch, 1, keys, hiddens)
        Tensor features = (q + k).tanh(); // (batch, queries, keys, hiddens)
        return _scoreProjection.call(features).squeeze(-1).MoveToOuterDisposeScope(); // (batch, queries, keys)
    }
}
