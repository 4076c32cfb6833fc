using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Divides each element by a power of the mean square over its neighbours in other channels.</summary>
/// <remarks>Krizhevsky et al., ImageNet classification with deep convolutional neural networks, 2012, section 3.3.</remarks>
public sealed class LocalResponseNorm : ParameterLessModule<Tensor, Tensor>
{
    internal LocalResponseNorm(long size, double alpha, double beta, double k) : base(nameof(LocalResponseNorm)) =>
        (this.size, this.alpha, this.beta, this.k) = (size, alpha, beta, k);

    /// <summary>The number of channels that count as neighbours.</summary>
    public long size { get; set; }

    /// <summary>The factor of the mean square.</summary>
    public double alpha { get; set; }

    /// <summary>The power.</summary>
    public double beta { get; set; }

    /// <summary>What is added before the power is taken.</summary>
    public double k { get; set; }

    /// <summary>The input, each element divided by (k + α mean square)^β.</summary>
    /// <param name="input">Shape (batch, channels, …), three dimensions at least.</param>
    /// <returns>The same shape.</returns>
    /// <exception cref="ArgumentException">The input has fewer than three dimensions.</exception>
    public override Tensor forward(Tensor input) => nn.functional.local_response_norm(input, size, alpha, beta, k);
}
