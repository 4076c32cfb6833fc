using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The negative log-likelihood of each sample under independent normal distributions.</summary>
/// <remarks>Nix and Weigend, Estimating the mean and variance of the target probability distribution, 1994. A sample's loss is the sum over its elements.</remarks>
public sealed class GaussianNLLLoss : Loss<Tensor, Tensor, Tensor, Tensor>
{
    /// <summary>A loss with these options.</summary>
    /// <param name="full">Add the constant term.</param>
    /// <param name="eps">The least variance.</param>
    /// <param name="reduction">How the losses of a batch become the result.</param>
    public GaussianNLLLoss(bool full = false, float eps = 1e-8f, nn.Reduction reduction = nn.Reduction.Mean) : base(reduction) =>
        (this.full, this.eps) = (full, eps);

    /// <summary>Add the constant term.</summary>
    public bool full { get; }

    /// <summary>The least variance.</summary>
    public float eps { get; }

    /// <summary>The losses, reduced.</summary>
    /// <param name="input">Means. Shape (batch, …).</param>
    /// <param name="target">Values. The same shape.</param>
    /// <param name="variance">Variances: the same shape, or one for each sample, of shape (batch) or (batch, 1).</param>
    /// <returns>A scalar; without reduction, shape (batch).</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or a variance is below 0.</exception>
    public override Tensor forward(Tensor input, Tensor target, Tensor variance) =>
        nn.functional.gaussian_nll_loss(input, target, variance, full, eps, reduction);
}
