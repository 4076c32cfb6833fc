using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Makes pictures smaller: squares of r × r pixels become r² times as many channels.</summary>
/// <remarks>Shi et al., Real-time single image and video super-resolution using an efficient sub-pixel convolutional neural network, 2016.</remarks>
public sealed class PixelUnshuffle : ParameterLessModule<Tensor, Tensor>
{
    internal PixelUnshuffle(long downscale_factor) : base(nameof(PixelUnshuffle)) => this.downscale_factor = downscale_factor;

    /// <summary>The r.</summary>
    public long downscale_factor { get; set; }

    /// <summary>Makes pictures smaller: squares of r × r pixels become r² times as many channels.</summary>
    /// <param name="tensor">Shape (…, channels, height × r, width × r).</param>
    /// <returns>Shape (…, channels × r², height, width).</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.pixel_unshuffle(tensor, downscale_factor);
}
