using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The greatest element of each of so many windows as an output of a given size needs, over one dimension.</summary>
public sealed class AdaptiveMaxPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal AdaptiveMaxPool1d(long output_size) : base(nameof(AdaptiveMaxPool1d)) => this.output_size = output_size;

    /// <summary>The output's lengths; the windows are made to fit.</summary>
    public long output_size { get; set; }

    /// <summary>The greatest element of each of so many windows as an output of a given size needs, over one dimension.</summary>
    /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
    /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
    public override Tensor forward(Tensor input) => nn.functional.adaptive_max_pool1d(input, output_size);

    /// <summary>The greatest elements, and where in the input each was.</summary>
    /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
    /// <returns>The elements, and their places counted over the last dimension.</returns>
    public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) =>
        nn.functional.adaptive_max_pool1d_with_indices(input, output_size);
}
