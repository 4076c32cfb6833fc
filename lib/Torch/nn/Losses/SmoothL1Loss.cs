using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Half the squared difference divided by β where the difference is below β, else its size less β / 2.</summary>
/// <remarks>Girshick, Fast R-CNN, 2015, section 2.3.</remarks>
public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss with these options.</summary>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    /// <param name="beta">The β.</param>
    public SmoothL1Loss(nn.Reduction reduction = nn.Reduction.Mean, double beta = 1.0) : base(reduction) =>
        this.beta = beta;

    /// <summary>The β.</summary>
    public double beta { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Any shape.</param>
    /// <param name="target">The same shape.</param>
    /// <returns>A scalar; without reduction, the shape of the input.</returns>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.smooth_l1_loss(input, target, reduction, beta);
}
