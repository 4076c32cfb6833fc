using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Scoring;

/// <summary>Scaled dot-product attention: score(q, k) = q·k / √d. No parameters.</summary>
/// <remarks>
/// Vaswani et al. 2017, Attention is all you need, §3.2.1. For independent entries of mean 0 and variance 1 a dot product has
/// variance d; divided by √d it has variance 1, whatever the size.
/// </remarks>
public sealed class DotProductAttention : ScoredAttention
{
    private readonly bool _scaled;

    /// <summary>A layer.</summary>
    /// <param name="dropout">Probability with which a weight is dropped in training.</param>
    /// <param name="scaled">Whether scores are divided by √d.</param>
    public DotProductAttention(double dropout = 0, bool scaled = true) : base(nameof(DotProductAttention), dropout)
    {
        _scaled = scaled;
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor Scores(Tensor queries, Tensor keys)
    {
        Shapes.RequireEqualSizes(nameof(DotProductAttention), queries, keys);
        using DisposeScope scope = NewDisposeScope();
        Tensor scaled = _scaled ? queries / Math.Sqrt(queries.shape[^1]) : queries; // (batch, queries, d)
        return bmm(scaled, keys.transpose(1, 2)).MoveToOuterDisposeScope(); // (batch, queries, keys)
    }
}
