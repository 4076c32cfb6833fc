using TorchSharp;
using Workbook.Attention.Scoring;
using static TorchSharp.torch;

namespace Workbook.Attention.MultiHead;

/// <summary>Several looks at once: vectors split into heads, attention in each, and the heads joined again.</summary>
/// <remarks>Vaswani et al. 2017, Attention is all you need, §3.2.2.</remarks>
public static class Heads
{
    /// <summary>Splits each vector into equal parts, one per head: part h of every vector is what head h sees.</summary>
    /// <param name="vectors">Shape (batch, positions, width).</param>
    /// <param name="numHeads">Number of heads; it must divide the width.</param>
    /// <returns>Shape (batch, heads, positions, head size); a view.</returns>
    /// <exception cref="ArgumentException">The heads do not divide the width, or the rank is not 3.</exception>
    public static Tensor Split(Tensor vectors, long numHeads)
    {
        Shapes.RequireSequence(nameof(Heads), nameof(vectors), vectors);
        long headSize = Shapes.RequireHeads(nameof(Heads), "width", vectors.shape[2], numHeads);
        using Tensor parts = vectors.unflatten(-1, numHeads, headSize); // (batch, positions, heads, head size)
        return parts.transpose(1, 2); // (batch, heads, positions, head size)
    }

    /// <summary>Puts the parts of each vector side by side again.</summary>
    /// <param name="heads">Shape (batch, heads, positions, head size).</param>
    /// <returns>Shape (batch, positions, heads · head size).</returns>
    /// <exception cref="ArgumentException">The rank is not 4.</exception>
    public static Tensor Join(Tensor heads)
    {
        ArgumentNullException.ThrowIfNull(heads);
        if (heads.Dimensions != 4)
        {
            throw new ArgumentException($"Heads: heads must have the shape (batch, heads, positions, head size), not {Shapes.Text(heads)}.");
        }

        using Tensor parts = heads.transpose(1, 2); // (batch, positions, heads, head size)
        return parts.flatten(2, 3); // (batch, positions, heads · head size)
    }

    /// <summary>Scaled dot-product attention in every head.</summary>
    /// <param name="queries">Shape (batch, heads, queries, head size).</param>
    /// <param name="keys">Shape (batch, heads, keys, head size).</param>
    /// <param name="values">Shape (batch, heads, keys, value head size).</param>
    /// <param name="mask">Lengths or Booleans, as <see cref="IAttention.Attend"/> takes them: the same for all heads; null: every key counts.</param>
    /// <param name="dropout">Probability with which a weight is dropped.</param>
    /// <returns>The answers, shape (batch, heads, queries, value head size), and the weights before dropout, shape (batch, heads, queries, keys).</returns>
    /// <exception cref="ArgumentException">The mask does not fit, or the dropout is no probability.</exception>
    public static (Tensor output, Tensor attentionWeights) Attend(Tensor queries, Tensor keys, Tensor values, Tensor? mask = null, double dropout = 0)
    {
        ArgumentNullException.ThrowIfNull(queries);
        ArgumentNullException.ThrowIfNull(keys);
        Shapes.RequireProbability(nameof(Heads), nameof(dropout), dropout);
        using DisposeScope scope = NewDisposeScope();
        HiddenKeys? hidden = HiddenKeys.Of(nameof(MaskedSoftmax), mask, [.. queries.shape[..^1], keys.shape[^2]]);
        (Tensor output, Tensor attentionWeights) = Attend(queries, keys, values, hidden, dropout);
        return scope.MoveToOuter(output, attentionWeights);
    }

    /// <summary>The same with a mask that has been prepared for several calls.</summary>
    internal static (Tensor output, Tensor attentionWeights) Attend(Tensor queries, Tensor keys, Tensor values, HiddenKeys? mask, double dropout)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor scaled = queries / Math.Sqrt(queries.shape[^1]); // (batch, heads, queries, head size)
        Tensor scores = matmul(scaled, keys.transpose(-2, -1)); // (batch, heads, queries, keys)
        Tensor attentionWeights = MaskedSoftmax.Compute(scores, mask, overwrite: true); // (batch, heads, queries, keys)
        Tensor kept = dropout > 0 ? nn.functional.dropout(attentionWeights, dropout) : attentionWeights;
        return scope.MoveToOuter(matmul(kept, values), attentionWeights); // (batch, heads, queries, value head size)
    }
}
