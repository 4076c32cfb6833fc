using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The squared difference of each pair.</summary>
public sealed class MSELoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss that reduces a batch as told.</summary>
    public MSELoss(nn.Reduction reduction = nn.Reduction.Mean) : base(reduction)
    {
    }

    /// <summary>The squared differences, reduced.</summary>
    /// <param name="input">Any shape.</param>
    /// <param name="target">The same shape.</param>
    /// <returns>A scalar; without reduction, the shape of the input.</returns>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.mse_loss(input, target, reduction);
}
