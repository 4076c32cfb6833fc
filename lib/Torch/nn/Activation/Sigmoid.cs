using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>1 / (1 + e⁻ˣ) of each element.</summary>
public sealed class Sigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal Sigmoid(bool inplace) : base(nameof(Sigmoid)) => this.inplace = inplace;

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>1 / (1 + e⁻ˣ) of each element.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.sigmoid(tensor, inplace);
}
