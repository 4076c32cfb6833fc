using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>How much each other class falls short of being a margin below the right one, to the power p, averaged over the classes.</summary>
public sealed class MultiMarginLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss with these options.</summary>
    /// <param name="p">The power, 1 or 2.</param>
    /// <param name="margin">How far apart is far enough.</param>
    /// <param name="weight">A weight for each class, or null.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    public MultiMarginLoss(int p = 1, double margin = 1.0, Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction) =>
        (this.p, this.margin) = (p, margin);

    /// <summary>The power, 1 or 2.</summary>
    public int p { get; }

    /// <summary>How far apart is far enough.</summary>
    public double margin { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Scores. Shape (batch, classes) or (classes).</param>
    /// <param name="target">Classes. Shape (batch) or ().</param>
    /// <returns>A scalar; without reduction, shape (batch).</returns>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.multi_margin_loss(input, target, p, margin, weight, reduction);
}
