using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>ln(1 + exp(-y x)) for each score x and its sign y.</summary>
public sealed class SoftMarginLoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss that reduces a batch as told.</summary>
    public SoftMarginLoss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
    {
    }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Scores. Any shape.</param>
    /// <param name="target">1 or -1 for each. The same shape.</param>
    /// <returns>A scalar; without reduction, the shape of the input.</returns>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.soft_margin_loss(input, target, reduction);
}
