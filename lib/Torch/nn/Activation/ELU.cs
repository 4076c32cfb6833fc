using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Each element above 0 as it is, below 0 as α (eˣ - 1).</summary>
/// <remarks>Clevert et al., Fast and accurate deep network learning by exponential linear units, 2016.</remarks>
public sealed class ELU : ParameterLessModule<Tensor, Tensor>
{
    internal ELU(double alpha, bool inplace) : base(nameof(ELU)) =>
        (this.alpha, this.inplace) = (alpha, inplace);

    /// <summary>The α.</summary>
    public double alpha { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>Each element above 0 as it is, below 0 as α (eˣ - 1).</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.elu(tensor, alpha, inplace);
}
