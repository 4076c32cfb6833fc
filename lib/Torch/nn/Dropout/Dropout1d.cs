using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>While training, sets whole channels of one dimension to 0 by chance and scales up the rest.</summary>
/// <remarks>Tompson et al., Efficient object localization using convolutional networks, 2015.</remarks>
public sealed class Dropout1d : ParameterLessModule<Tensor, Tensor>
{
    internal Dropout1d(double p, bool inplace) : base(nameof(Dropout1d))
    {
        nn.functional.CheckProbability(nameof(Dropout1d), p);
        (this.p, this.inplace) = (p, inplace);
    }

    /// <summary>The chance of each channel.</summary>
    public double p { get; set; }

    /// <summary>Whether the input is overwritten.</summary>
    public bool inplace { get; set; }

    /// <summary>While training, sets whole channels of one dimension to 0 by chance and scales up the rest.</summary>
    /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor input) => nn.functional.dropout1d(input, p, training, inplace);
}
