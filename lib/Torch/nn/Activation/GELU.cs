using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Each element times the normal distribution's share below it.</summary>
/// <remarks>Hendrycks and Gimpel, Gaussian error linear units, 2016.</remarks>
public sealed class GELU : ParameterLessModule<Tensor, Tensor>
{
    internal GELU(bool inplace, Approximate approximate = Approximate.none) : base(nameof(GELU)) =>
        (this.inplace, this.approximate) = (inplace, approximate);

    /// <summary>How the distribution is computed.</summary>
    public enum Approximate
    {
        /// <summary>By the error function, exactly.</summary>
        none,

        /// <summary>By a hyperbolic tangent.</summary>
        tanh,
    }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>How the distribution is computed.</summary>
    public Approximate approximate { get; set; }

    /// <summary>Each element times the normal distribution's share below it.</summary>
    /// <param name="tensor">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.gelu(tensor, approximate, inplace);
}
