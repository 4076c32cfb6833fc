using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>How much the negative falls short of being a margin farther from the anchor than the positive.</summary>
/// <remarks>Balntas et al., Learning local feature descriptors with triplets and shallow convolutional neural networks, 2016.</remarks>
public sealed class TripletMarginLoss : Loss<Tensor, Tensor, Tensor, Tensor>
{
    private readonly double _eps;
    private readonly bool _swap;

    /// <summary>A loss with these options.</summary>
    /// <param name="margin">How far apart is far enough.</param>
    /// <param name="p">The p of the distance's norm.</param>
    /// <param name="eps">What is added to the differences.</param>
    /// <param name="swap">Use the distance of the positive from the negative where that is less.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    public TripletMarginLoss(double margin = 1.0, long p = 2, double eps = 1e-06, bool swap = false, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        (this.margin, this.p, _eps, _swap) = (margin, p, eps, swap);

    /// <summary>How far apart is far enough.</summary>
    public double margin { get; }

    /// <summary>The p of the distance's norm.</summary>
    public long p { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="anchor">Shape (batch, d) or (d).</param>
    /// <param name="positive">What belongs to the anchor. The same shape.</param>
    /// <param name="negative">What does not. The same shape.</param>
    /// <returns>A scalar; without reduction, shape (batch).</returns>
    public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) =>
        nn.functional.triplet_margin_loss(anchor, positive, negative, margin, p, _eps, _swap, reduction);
}
