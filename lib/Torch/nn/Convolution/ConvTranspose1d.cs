using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The transposed convolution over one dimension: each element of the input spreads a kernel over the output.</summary>
public sealed class ConvTranspose1d : ConvolutionTranspose
{
    internal ConvTranspose1d(ConvolutionOptions options) : base(nameof(ConvTranspose1d), options)
    {
    }

    /// <summary>The input, spread.</summary>
    /// <param name="input">Shape (batch, in_channels, length) or (in_channels, length).</param>
    /// <param name="output_size">The output's lengths, with batch and channels or without; null: as <c>output_padding</c> has it.</param>
    /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
    /// <exception cref="ArgumentException">The input has other channels or dimensions, or the output cannot have that size.</exception>
    public override Tensor forward(Tensor input, long[]? output_size)
    {
        CheckInput(input);
        return Aten.Call("conv_transpose1d", input, weight, bias, stride, padding, OutputPadding(input, output_size), groups, dilation);
    }
}
