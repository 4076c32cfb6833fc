using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Scoring;

/// <summary>Attention by distance: score(q, k) = −‖q − k‖² / 2, the Gaussian kernel of chapter 2 for vectors. No parameters.</summary>
/// <remarks>
/// −‖q − k‖² / 2 = q·k − ‖q‖² / 2 − ‖k‖² / 2. The middle term is the same for all keys of a query, so softmax drops it; where all
/// keys have one length, so is the last. What remains is the dot product.
/// </remarks>
public sealed class GaussianAttention : ScoredAttention
{
    /// <summary>A layer.</summary>
    /// <param name="dropout">Probability with which a weight is dropped in training.</param>
    public GaussianAttention(double dropout = 0) : base(nameof(GaussianAttention), dropout) => RegisterComponents();

    /// <inheritdoc/>
    public override Tensor Scores(Tensor queries, Tensor keys)
    {
        Shapes.RequireEqualSizes(nameof(GaussianAttention), queries, keys);
        using DisposeScope scope = NewDisposeScope();
        Tensor differences = queries.unsqueeze(2) - keys.unsqueeze(1); // (batch, queries, keys, d)
        return (differences.pow(2).sum(-1) / -2).MoveToOuterDisposeScope(); // (batch, queries, keys)
    }
}
