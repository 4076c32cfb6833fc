using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The target times how much its logarithm exceeds the input: the terms of the Kullback–Leibler divergence.</summary>
public sealed class KLDivLoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss with these options.</summary>
    /// <param name="log_target">Whether the target holds logarithms too.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    public KLDivLoss(bool log_target = true, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        this.log_target = log_target;

    /// <summary>Whether the target holds logarithms too.</summary>
    public bool log_target { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Log-probabilities. Any shape.</param>
    /// <param name="target">Probabilities or their logarithms. The same shape.</param>
    /// <returns>A scalar; without reduction, the shape of the input.</returns>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.kl_div(input, target, log_target, reduction);
}
