using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The cross entropy of yes and no for each class, from scores before the sigmoid, averaged over the classes.</summary>
public sealed class MultiLabelSoftMarginLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss with these options.</summary>
    /// <param name="weight">A weight for each class, or null.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    public MultiLabelSoftMarginLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction)
    {
    }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Scores. Shape (batch, classes) or (classes).</param>
    /// <param name="target">1 for the classes that apply, else 0. The same shape.</param>
    /// <returns>A scalar; without reduction, shape (batch).</returns>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.multilabel_soft_margin_loss(input, target, weight, reduction);
}
