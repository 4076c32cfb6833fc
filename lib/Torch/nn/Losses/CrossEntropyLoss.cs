using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The negative logarithm of the softmax at the right class.</summary>
public sealed class CrossEntropyLoss : WeightedLoss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss with a weight for each class, or without.</summary>
    /// <param name="weight">Shape (classes), or null.</param>
    /// <param name="ignore_index">The class whose samples do not count.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    /// <param name="label_smoothing">The share of probability spread over all classes.</param>
    public CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, nn.Reduction reduction = nn.Reduction.Mean, double label_smoothing = 0.0) : base(weight, reduction) =>
        (this.ignore_index, this.label_smoothing) = (ignore_index, label_smoothing);

    /// <summary>The class whose samples do not count.</summary>
    public long? ignore_index { get; }

    /// <summary>The share of probability spread over all classes.</summary>
    public double label_smoothing { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Scores before the softmax. Shape (batch, classes, …).</param>
    /// <param name="target">Classes, of shape (batch, …), or probabilities, of the input's shape.</param>
    /// <returns>A scalar; without reduction, shape (batch, …).</returns>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.cross_entropy(input, target, weight, ignore_index ?? -100, reduction, label_smoothing);
}
