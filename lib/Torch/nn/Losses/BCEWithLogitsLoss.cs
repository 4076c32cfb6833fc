using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The cross entropy of yes and no, from scores before the sigmoid.</summary>
public sealed class BCEWithLogitsLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss with weights, or without.</summary>
    /// <param name="weight">A weight for each element, or null.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    /// <param name="pos_weights">A weight for yes in each class, or null.</param>
    public BCEWithLogitsLoss(Tensor? weight = null, nn.Reduction reduction = nn.Reduction.Mean, Tensor? pos_weights = null) : base(weight, reduction) =>
        this.pos_weights = pos_weights;

    /// <summary>A weight for yes in each class, or null.</summary>
    [field: ComponentName(Name = nameof(pos_weights))]
    public Tensor? pos_weights { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Scores before the sigmoid. Any shape.</param>
    /// <param name="target">Probabilities of yes. The same shape.</param>
    /// <returns>A scalar; without reduction, the shape of the input.</returns>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights);
}
