using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>While training, sets elements to 0 by chance and scales up the rest; otherwise passes its input on.</summary>
/// <remarks>Srivastava et al., Dropout, 2014.</remarks>
public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout(double p = 0.5, bool inplace = false) : base(nameof(Dropout))
    {
        nn.functional.CheckProbability(nameof(Dropout), p);
        (this.p, this.inplace) = (p, inplace);
    }

    /// <summary>The chance of each element to become 0.</summary>
    public double p { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>The input with some elements 0 and the rest times 1 / (1 - p), or the input.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.dropout(tensor, p, training, inplace);
}
