using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The cross entropy of yes and no, from probabilities.</summary>
public sealed class BCELoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss with these options.</summary>
    /// <param name="weight">A weight for each element, or null.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    public BCELoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction)
    {
    }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Probabilities of yes. Any shape.</param>
    /// <param name="target">The right probabilities. The same shape.</param>
    /// <returns>A scalar; without reduction, the shape of the input.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.binary_cross_entropy(input, target, weight, reduction);
}
