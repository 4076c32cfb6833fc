using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The negative log-likelihood of counts from Poisson distributions.</summary>
public sealed class PoissonNLLLoss : Loss<Tensor, Tensor, Tensor>
{
    /// <summary>A loss with these options.</summary>
    /// <param name="log_input">Whether the input holds the logarithms of the expected counts.</param>
    /// <param name="full">Add Stirling's approximation of the term that only the counts are in.</param>
    /// <param name="eps">What is added to an expected count before its logarithm is taken.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    public PoissonNLLLoss(bool log_input = true, bool full = false, float eps = 1e-8f, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        (this.log_input, this.full, this.eps) = (log_input, full, eps);

    /// <summary>Whether the input holds the logarithms of the expected counts.</summary>
    public bool log_input { get; }

    /// <summary>Add Stirling's approximation of the term that only the counts are in.</summary>
    public bool full { get; }

    /// <summary>What is added to an expected count before its logarithm is taken.</summary>
    public float eps { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Expected counts or their logarithms. Any shape.</param>
    /// <param name="target">Counts. The same shape.</param>
    /// <returns>A scalar; without reduction, the shape of the input.</returns>
    public override Tensor forward(Tensor input, Tensor target) =>
        nn.functional.poisson_nll_loss(input, target, log_input, full, eps, reduction);
}
