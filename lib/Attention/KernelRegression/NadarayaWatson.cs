using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.KernelRegression;

/// <summary>Attention pooling by a fixed kernel: each query takes the mean of the values, weighted by how near their keys are.</summary>
/// <remarks>
/// E. A. Nadaraya, On estimating regression, 1964; G. S. Watson, Smooth regression analysis, 1964.
/// <para>
/// Where a kernel gives no key any weight the formula reads 0/0. The rule here: such a query attends to nothing. Its row of
/// weights is 0, and its prediction, still the weighted sum, is 0. The row's sum, 0 instead of 1, tells which queries these are.
/// </para>
/// </remarks>
public static class NadarayaWatson
{
    /// <summary>Weighted means of the values, and the weights.</summary>
    /// <param name="queries">Where to predict. Shape (q), or any.</param>
    /// <param name="keys">Where the values were seen. Shape (k), or (q, k) where each query has its own keys.</param>
    /// <param name="values">What was seen. Shape of the keys.</param>
    /// <param name="kernel">How much a key counts at a distance.</param>
    /// <param name="width">Distances are measured in this unit: larger is smoother.</param>
    /// <returns>Predictions of shape (q), and attention weights of shape (q, k).</returns>
    /// <exception cref="ArgumentException">There are no keys, shapes do not fit, the width is not positive, or the kernel changes the shape.</exception>
    public static (Tensor prediction, Tensor attentionWeights) Pool(Tensor queries, Tensor keys, Tensor values, SmoothingKernel kernel, double width = 1)
    {
        Require.Values(nameof(NadarayaWatson), keys, values);
        using DisposeScope scope = NewDisposeScope();
        Tensor attentionWeights = Weights(queries, keys, kernel, width); // (q, k)
        Tensor prediction = (attentionWeights * values).sum(-1); // (q)
        return scope.MoveToOuter(prediction, attentionWeights);
    }

    /// <summary>How much each query attends to each key: rows sum to 1, or are 0 where no key is in range.</summary>
    /// <param name="queries">Shape (q), or any.</param>
    /// <param name="keys">Shape (k), or (q, k) where each query has its own keys.</param>
    /// <param name="kernel">How much a key counts at a distance.</param>
    /// <param name="width">Distances are measured in this unit: larger is smoother.</param>
    /// <returns>Shape (q, k).</returns>
    /// <exception cref="ArgumentException">There are no keys, shapes do not fit, the width is not positive, or the kernel changes the shape.</exception>
    public static Tensor Weights(Tensor queries, Tensor keys, SmoothingKernel kernel, double width = 1)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        Require.Keys(nameof(NadarayaWatson), queries, keys);
        Require.Positive(nameof(NadarayaWatson), nameof(width), width);
        using DisposeScope scope = NewDisposeScope();
        Tensor u = (queries.unsqueeze(-1) - keys) / width; // (q, k)
        Tensor weights = kernel.Score is { } score ? softmax(score(u), -1) : Normalize(kernel.Weight(u)); // (q, k)
        Require.SameShape(kernel, u, weights);
        return weights.MoveToOuterDisposeScope();
    }

    // A row of zeros is divided by 1, not by its sum: neither the weights nor their gradients become NaN.
    private static Tensor Normalize(Tensor weights)
    {
        Tensor sums = weights.sum(-1, keepdim: true); // (q, 1)
        return weights / sums.masked_fill(sums.eq(0), 1); // (q, k)
    }
}
