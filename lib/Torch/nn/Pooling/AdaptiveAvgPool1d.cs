using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The mean of each of so many windows as an output of a given size needs, over one dimension.</summary>
public sealed class AdaptiveAvgPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveAvgPool1d(long output_size) : base(nameof(AdaptiveAvgPool1d)) => this.output_size = output_size;

    /// <summary>The output's lengths; the windows are made to fit.</summary>
    public long output_size { get; set; }

    /// <summary>The mean of each of so many windows as an output of a given size needs, over one dimension.</summary>
    /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
    /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
    public override Tensor forward(Tensor input) => nn.functional.adaptive_avg_pool1d(input, output_size);
}
