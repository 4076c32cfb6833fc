using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Vision;

/// <summary>Follows attention through all layers: how much of each token's last vector came from each token of the input.</summary>
/// <remarks>
/// Abnar, Zuidema 2020, Quantifying attention flow in Transformers, §3: heads are averaged, half of each layer's information is taken to pass by on the residual way,
/// and the layers' matrices are multiplied. It is an account of where information could have come from, no proof of what mattered.
/// </remarks>
public static class AttentionRollout
{
    /// <summary>Multiplies the layers' maps.</summary>
    /// <param name="attentionWeights">Shape (batch, layers, heads, tokens, tokens).</param>
    /// <returns>Shape (batch, tokens, tokens); rows sum to 1.</returns>
    /// <exception cref="ArgumentException">The rank is not 5, or maps are not square.</exception>
    public static Tensor Compute(Tensor attentionWeights)
    {
        ArgumentNullException.ThrowIfNull(attentionWeights);
        if (attentionWeights.Dimensions != 5 || attentionWeights.shape[3] != attentionWeights.shape[4])
        {
            throw new ArgumentException($"AttentionRollout: weights must have the shape (batch, layers, heads, tokens, tokens), not {Shapes.Text(attentionWeights)}.");
        }

        using DisposeScope scope = NewDisposeScope();
        Tensor averaged = attentionWeights.detach().mean([2]); // (batch, layers, tokens, tokens)
        Tensor passing = (averaged + eye(averaged.shape[2], dtype: averaged.dtype, device: averaged.device)) / 2; // (batch, layers, tokens, tokens)
        Tensor[] layers = passing.unbind(1); // layers × (batch, tokens, tokens)
        return layers.Aggregate((earlier, later) => later.bmm(earlier)).MoveToOuterDisposeScope();
    }
}
