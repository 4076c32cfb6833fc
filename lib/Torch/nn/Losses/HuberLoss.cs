using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Half the squared difference where the difference is below δ, else δ times what its size exceeds δ / 2 by.</summary>
/// <remarks>Huber, Robust estimation of a location parameter, 1964.</remarks>
public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss with these options.</summary>
    /// <param name="delta">The δ.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    public HuberLoss(double delta = 1.0, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        this.delta = delta;

    /// <summary>The δ.</summary>
    public double delta { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Any shape.</param>
    /// <param name="target">The same shape.</param>
    /// <returns>A scalar; without reduction, the shape of the input.</returns>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.huber_loss(input, target, delta, reduction);
}
