using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Each element as it is where its size exceeds λ, else 0.</summary>
public sealed class Hardshrink : ParameterLessModule<Tensor, Tensor>
{
    internal Hardshrink(double lambda) : base(nameof(Hardshrink)) => this.lambda = lambda;

    /// <summary>The λ.</summary>
    public double lambda { get; set; }

    /// <summary>Each element as it is where its size exceeds λ, else 0.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.hardshrink(tensor, lambda);
}
