using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The negative log-probability of a target sequence, summed over all ways to align it with a longer input.</summary>
/// <remarks>Graves et al., Connectionist temporal classification, 2006. The mean divides each sample's loss by its target's length first.</remarks>
public sealed class CTCLoss : Loss<Tensor, Tensor, Tensor, Tensor, Tensor>
{
    /// <summary>A loss with these options.</summary>
    /// <param name="blank">The class that stands for no symbol.</param>
    /// <param name="zero_infinity">Make the loss of a sample that cannot be aligned 0, and its gradients too.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    public CTCLoss(long blank = 0, bool zero_infinity = false, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        (this.blank, this.zero_infinity) = (blank, zero_infinity);

    /// <summary>The class that stands for no symbol.</summary>
    public long blank { get; }

    /// <summary>Make the loss of a sample that cannot be aligned 0, and its gradients too.</summary>
    public bool zero_infinity { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="log_probs">Log-probabilities. Shape (times, batch, classes) or (times, classes).</param>
    /// <param name="targets">Classes other than the blank one. Shape (batch, longest) or all one after the other.</param>
    /// <param name="input_lengths">How many times count. Shape (batch) or ().</param>
    /// <param name="target_lengths">The targets' lengths. Shape (batch) or ().</param>
    /// <returns>A scalar; without reduction, shape (batch).</returns>
    public override Tensor forward(Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths) =>
        nn.functional.ctc_loss(log_probs, targets, input_lengths, target_lengths, blank, zero_infinity, reduction);
}
