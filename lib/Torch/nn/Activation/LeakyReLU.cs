using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Each element above 0 as it is, below 0 times a small slope.</summary>
/// <remarks>Maas et al., Rectifier nonlinearities improve neural network acoustic models, 2013.</remarks>
public sealed class LeakyReLU : ParameterLessModule<Tensor, Tensor>
{
    internal LeakyReLU(double negative_slope, bool inplace) : base(nameof(LeakyReLU)) =>
        (this.negative_slope, this.inplace) = (negative_slope, inplace);

    /// <summary>The slope below 0.</summary>
    public double negative_slope { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Each element above 0 as it is, below 0 times a small slope.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.leaky_relu(tensor, negative_slope, inplace);
}
