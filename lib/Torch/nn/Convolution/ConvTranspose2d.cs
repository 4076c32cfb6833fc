using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The transposed convolution over two dimensions: each element of the input spreads a kernel over the output.</summary>
public sealed class ConvTranspose2d : ConvolutionTranspose
{
    internal ConvTranspose2d(ConvolutionOptions options) : base(nameof(ConvTranspose2d), options)
    {
    }

    /// <summary>The input, spread.</summary>
    /// <param name="input">Shape (batch, in_channels, height, width) or (in_channels, height, width).</param>
    /// <param name="output_size">The output's lengths, with batch and channels or without; null: as <c>output_padding</c> has it.</param>
    /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
    /// <exception cref="ArgumentException">The input has other channels or dimensions, or the output cannot have that size.</exception>
    public override Tensor forward(Tensor input, long[]? output_size)
    {
        CheckInput(input);
        return Aten.Call("conv_transpose2d.input", input, weight, bias, stride, padding, OutputPadding(input, output_size), groups, dilation);
    }
}
