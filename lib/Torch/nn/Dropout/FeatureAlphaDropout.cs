using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>While training, sets whole channels by chance to the least that SELU gives, and keeps mean and variance.</summary>
/// <remarks>Klambauer et al., Self-normalizing neural networks, 2017.</remarks>
public sealed class FeatureAlphaDropout : ParameterLessModule<Tensor, Tensor>
{
    internal FeatureAlphaDropout(double p, bool inplace) : base(nameof(FeatureAlphaDropout))
    {
        nn.functional.CheckProbability(nameof(FeatureAlphaDropout), p);
        (this.p, this.inplace) = (p, inplace);
    }

    /// <summary>The chance of each channel.</summary>
    public double p { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>While training, sets whole channels by chance to the least that SELU gives, and keeps mean and variance.</summary>
    /// <param name="input">Shape (batch, channels, …).</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor input) => nn.functional.feature_alpha_dropout(input, p, training, inplace);
}
