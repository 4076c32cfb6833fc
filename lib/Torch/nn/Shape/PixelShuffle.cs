using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Makes pictures larger: r² channels become r × r times as many pixels.</summary>
/// <remarks>Shi et al., Real-time single image and video super-resolution using an efficient sub-pixel convolutional neural network, 2016.</remarks>
public sealed class PixelShuffle : ParameterLessModule<Tensor, Tensor>
{
    internal PixelShuffle(long upscale_factor) : base(nameof(PixelShuffle)) => this.upscale_factor = upscale_factor;

    /// <summary>The r.</summary>
    public long upscale_factor { get; set; }

    /// <summary>Makes pictures larger: r² channels become r × r times as many pixels.</summary>
    /// <param name="tensor">Shape (…, channels × r², height, width).</param>
    /// <returns>Shape (…, channels, height × r, width × r).</returns>
    public override Tensor forward(Tensor tensor) => nn.functional.pixel_shuffle(tensor, upscale_factor);
}
