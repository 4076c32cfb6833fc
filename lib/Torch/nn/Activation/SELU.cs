using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>ELU with the scale and the α that keep mean 0 and variance 1 from layer to layer.</summary>
/// <remarks>Klambauer et al., Self-normalizing neural networks, 2017.</remarks>
public sealed class SELU : ParameterLessModule<Tensor, Tensor>
{
    internal SELU(bool inplace) : base(nameof(SELU)) => this.inplace = inplace;

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>ELU with the scale and the α that keep mean 0 and variance 1 from layer to layer.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.selu(tensor, inplace);
}
