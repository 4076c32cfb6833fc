using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The negative logarithm of the probability given to the right class.</summary>
public sealed class NLLLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss with a weight for each class, or without.</summary>
    public NLLLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean) : base(weight, reduction)
    {
    }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Log-probabilities. Shape (batch, classes, …).</param>
    /// <param name="target">Classes. Shape (batch, …).</param>
    /// <returns>A scalar; without reduction, the shape of the target.</returns>
    public override Tensor forward(Tensor input, Tensor target) => nn.functional.nll_loss(input, target, weight, reduction);
}
