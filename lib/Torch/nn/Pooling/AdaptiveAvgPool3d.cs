using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The mean of each of so many windows as an output of a given size needs, over three dimensions.</summary>
public sealed class AdaptiveAvgPool3d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveAvgPool3d(long[] output_size) : base(nameof(AdaptiveAvgPool3d)) => this.output_size = output_size;

    /// <summary>The output's lengths; the windows are made to fit.</summary>
    public long[] output_size { get; set; }

    /// <summary>The mean of each of so many windows as an output of a given size needs, over three dimensions.</summary>
    /// <param name="input">Shape (batch, channels, depth, height, width) or (channels, depth, height, width).</param>
    /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
    public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool3d(input, output_size);
}
