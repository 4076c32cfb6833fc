using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Each element above 0 as it is, below 0 as α (exp(x / α) - 1).</summary>
/// <remarks>Barron, Continuously differentiable exponential linear units, 2017.</remarks>
public sealed class CELU : ParameterLessModule<Tensor, Tensor>
{
    internal CELU(double alpha, bool inplace) : base(nameof(CELU)) =>
        (this.alpha, this.inplace) = (alpha, inplace);

    /// <summary>The α.</summary>
    public double alpha { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Each element above 0 as it is, below 0 as α (exp(x / α) - 1).</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.celu(tensor, alpha, inplace);
}
