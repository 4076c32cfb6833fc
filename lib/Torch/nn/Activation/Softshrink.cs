using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Each element moved towards 0 by λ, and 0 where that would pass it.</summary>
public sealed class Softshrink : ParameterLessModule<Tensor, Tensor>
{
    internal Softshrink(double lambda) : base(nameof(Softshrink)) => this.lambda = lambda;

    /// <summary>The λ; not below 0.</summary>
    public double lambda { get; set; }

    /// <summary>Each element moved towards 0 by λ, and 0 where that would pass it.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.softshrink(tensor, lambda);
}
