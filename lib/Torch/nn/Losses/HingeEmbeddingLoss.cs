using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The distance of what belongs together, and how much the distance of the rest falls short of a margin.</summary>
public sealed class HingeEmbeddingLoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss with these options.</summary>
    /// <param name="margin">How far apart is far enough.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    public HingeEmbeddingLoss(double margin = 0.0, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        this.margin = margin;

    /// <summary>How far apart is far enough.</summary>
    public double margin { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Distances. Any shape.</param>
    /// <param name="target">1 for what belongs together, -1 for the rest. The same shape.</param>
    /// <returns>A scalar; without reduction, the shape of the input.</returns>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.hinge_embedding_loss(input, target, margin, reduction);
}
