using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>How much each class that does not apply falls short of being 1 below each that does, averaged over the classes.</summary>
public sealed class MultiLabelMarginLoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss that reduces a batch as told.</summary>
    public MultiLabelMarginLoss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
    {
    }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Scores. Shape (batch, classes) or (classes).</param>
    /// <param name="target">The classes that apply, the rest of the row filled from the first -1 on. The same shape.</param>
    /// <returns>A scalar; without reduction, shape (batch).</returns>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.multi_label_margin_loss(input, target, reduction);
}
