using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Each element times tanh(ln(1 + eˣ)).</summary>
/// <remarks>Misra, Mish: a self regularized non-monotonic activation function, 2019.</remarks>
public sealed class Mish : ParameterLessModule<Tensor, Tensor>
{
    internal Mish(bool inplace) : base(nameof(Mish)) => this.inplace = inplace;

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Each element times tanh(ln(1 + eˣ)).</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.mish(tensor, inplace);
}
