using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Attention.Training;

/// <summary>Cross-entropy of sequences, in which padding counts nothing.</summary>
/// <remarks>Zhang et al. 2023, Dive into Deep Learning, §10.7.3.</remarks>
public static class MaskedCrossEntropy
{
    private const long Ignored = -100;

    /// <summary>The loss of each token.</summary>
    /// <param name="logits">Shape (batch, steps, classes).</param>
    /// <param name="labels">The right classes. Shape (batch, steps).</param>
    /// <param name="validLens">How many steps of each sequence count. Shape (batch).</param>
    /// <returns>Nats, 0 where a step does not count. Shape (batch, steps).</returns>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor PerToken(Tensor logits, Tensor labels, Tensor validLens)
    {
        using DisposeScope scope = NewDisposeScope();
        return Loss(logits, labels, validLens, nn.Reduction.None, 0).view(labels.shape).MoveToOuterDisposeScope();
    }

    /// <summary>The summed loss of all tokens.</summary>
    /// <param name="logits">Shape (batch, steps, classes).</param>
    /// <param name="labels">The right classes. Shape (batch, steps).</param>
    /// <param name="validLens">How many steps of each sequence count. Shape (batch).</param>
    /// <param name="labelSmoothing">The share of certainty that is spread over all classes; 0: none (Szegedy et al. 2016, §7).</param>
    /// <returns>Nats; a single number.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Tensor Sum(Tensor logits, Tensor labels, Tensor validLens, double labelSmoothing = 0)
    {
        using DisposeScope scope = NewDisposeScope();
        return Loss(logits, labels, validLens, nn.Reduction.Sum, labelSmoothing).MoveToOuterDisposeScope();
    }

    private static Tensor Loss(Tensor logits, Tensor labels, Tensor validLens, nn.Reduction reduction, double labelSmoothing)
    {
        ArgumentNullException.ThrowIfNull(logits);
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(validLens);
        if (logits.Dimensions != 3 || labels.Dimensions != 2 || validLens.Dimensions != 1 || !logits.shape.AsSpan(0, 2).SequenceEqual(labels.shape) || validLens.shape[0] != labels.shape[0])
        {
            throw new ArgumentException($"MaskedCrossEntropy: logits, labels and validLens must have the shapes (batch, steps, classes), (batch, steps) and (batch), not {Shapes.Text(logits)}, {Shapes.Text(labels)} and {Shapes.Text(validLens)}.");
        }

        Tensor behindTheEnd = arange(labels.shape[1], int64, labels.device).ge(validLens.unsqueeze(1)); // (batch, steps)
        Tensor counted = labels.masked_fill(behindTheEnd, Ignored); // (batch, steps)
        return nn.functional.cross_entropy(logits.flatten(0, 1), counted.flatten(), ignore_index: Ignored, reduction: reduction, label_smoothing: labelSmoothing);
    }
}
