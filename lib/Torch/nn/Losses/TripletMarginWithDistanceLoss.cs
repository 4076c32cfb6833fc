using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>How much the negative falls short of being a margin farther from the anchor than the positive, by a distance of one's own.</summary>
public sealed class TripletMarginWithDistanceLoss : Loss<Tensor, Tensor, Tensor, Tensor>
{
    private readonly Func<Tensor, Tensor, Tensor>? _distance;
    private readonly bool _swap;

    /// <summary>A loss with these options.</summary>
    /// <param name="distance">The distance of two batches; null: the Euclidean one.</param>
    /// <param name="margin">How far apart is far enough.</param>
    /// <param name="swap">Use the distance of the positive from the negative where that is less.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    public TripletMarginWithDistanceLoss(Func<Tensor, Tensor, Tensor>? distance = null, double margin = 1.0, bool swap = false, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        (_distance, this.margin, _swap) = (distance, margin, swap);

    /// <summary>How far apart is far enough.</summary>
    public double margin { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="anchor">Shape (batch, d) or (d).</param>
    /// <param name="positive">What belongs to the anchor. The same shape.</param>
    /// <param name="negative">What does not. The same shape.</param>
    /// <returns>A scalar; without reduction, shape (batch).</returns>
    public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) =>
        nn.functional.triplet_margin_with_distance_loss(anchor, positive, negative, _distance, margin, _swap, reduction);
}
