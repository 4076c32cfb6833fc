using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Each element above 0 as it is, below 0 times a slope: drawn by chance while training, otherwise the middle one.</summary>
/// <remarks>Xu et al., Empirical evaluation of rectified activations in convolutional network, 2015.</remarks>
public sealed class RReLU : ParameterLessModule<Tensor, Tensor>
{
    internal RReLU(double lower, double upper, bool inplace) : base(nameof(RReLU)) =>
        (this.lower, this.upper, this.inplace) = (lower, upper, inplace);

    /// <summary>The least slope.</summary>
    public double lower { get; set; }

    /// <summary>The greatest slope.</summary>
    public double upper { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Each element above 0 as it is, below 0 times a slope: drawn by chance while training, otherwise the middle one.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.rrelu(tensor, lower, upper, training, inplace);
}
