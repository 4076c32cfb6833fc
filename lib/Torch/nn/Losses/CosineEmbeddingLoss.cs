using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>1 less the cosine of what belongs together, and how much the cosine of the rest exceeds a margin.</summary>
public sealed class CosineEmbeddingLoss : Loss<Tensor, Tensor, Tensor, Tensor>
{
    /// <summary>A loss with these options.</summary>
    /// <param name="margin">The greatest cosine that is far enough apart.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    public CosineEmbeddingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        this.margin = margin;

    /// <summary>The greatest cosine that is far enough apart.</summary>
    public double margin { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input1">Shape (batch, d) or (d).</param>
    /// <param name="input2">The same shape.</param>
    /// <param name="target">1 for what belongs together, -1 for the rest. Shape (batch) or ().</param>
    /// <returns>A scalar; without reduction, shape (batch).</returns>
    public override Tensor forward(Tensor input1, Tensor input2, Tensor target) =>
        nn.functional.cosine_embedding_loss(input1, input2, target, margin, reduction);
}
