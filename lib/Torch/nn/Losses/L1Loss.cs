using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The absolute difference of each pair.</summary>
public sealed class L1Loss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss that reduces a batch as told.</summary>
    public L1Loss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
    {
    }

    /// <summary>The absolute differences, reduced.</summary>
    /// <param name="input">Any shape.</param>
    /// <param name="target">The same shape.</param>
    /// <returns>A scalar; without reduction, the shape of the input.</returns>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.l1_loss(input, target, reduction);
}
