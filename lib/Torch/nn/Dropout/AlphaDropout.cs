using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>While training, sets elements by chance to the least that SELU gives, and keeps mean and variance.</summary>
/// <remarks>Klambauer et al., Self-normalizing neural networks, 2017.</remarks>
public sealed class AlphaDropout : ParameterLessModule<Tensor, Tensor>
{
    internal AlphaDropout(double p, bool inplace) : base(nameof(AlphaDropout))
    {
        nn.functional.CheckProbability(nameof(AlphaDropout), p);
        (this.p, this.inplace) = (p, inplace);
    }

    /// <summary>The chance of each element.</summary>
    public double p { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>While training, sets elements by chance to the least that SELU gives, and keeps mean and variance.</summary>
    /// <param name="input">Any shape.</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor input) => nn.functional.alpha_dropout(input, p, training, inplace);
}
