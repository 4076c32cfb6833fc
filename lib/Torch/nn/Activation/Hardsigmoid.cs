using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Three straight lines in place of the sigmoid: x / 6 + 1 / 2, at least 0 and at most 1.</summary>
public sealed class Hardsigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal Hardsigmoid(bool inplace) : base(nameof(Hardsigmoid)) => this.inplace = inplace;

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Three straight lines in place of the sigmoid: x / 6 + 1 / 2, at least 0 and at most 1.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.hardsigmoid(tensor, inplace);
}
