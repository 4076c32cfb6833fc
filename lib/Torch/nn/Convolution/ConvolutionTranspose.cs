using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>The transpose of a convolution: each element of the input spreads a kernel over the output.</summary>
/// <remarks>Zeiler et al., Deconvolutional networks, 2010.</remarks>
public abstract class ConvolutionTranspose : Convolution
{
    private protected ConvolutionTranspose(string name, ConvolutionOptions options) : base(name, transposed: true, options)
    {
    }

    /// <summary>The input, spread; <c>output_padding</c> says the size.</summary>
    /// <param name="input">Shape (batch, in_channels, …) or (in_channels, …).</param>
    /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
    /// <exception cref="ArgumentException">The input has other channels or dimensions.</exception>
    public override Tensor forward(Tensor input) => forward(input, null);

    /// <summary>The input, spread to a given size.</summary>
    /// <param name="input">Shape (batch, in_channels, …) or (in_channels, …).</param>
    /// <param name="output_size">The output's lengths, with batch and channels or without; null: as <c>output_padding</c> has it.</param>
    /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
    /// <exception cref="ArgumentException">The input has other channels or dimensions, or the output cannot have that size.</exception>
    public abstract Tensor forward(Tensor input, long[]? output_size);

    // The size asked for, less the least there can be: a stride leaves several possible.
    private protected long[] OutputPadding(Tensor input, long[]? output_size)
    {
        if (output_size is null)
        {
            return output_padding;
        }
        var count = kernel_size.Length;
        var outer = (int)input.Dimensions - count;
        if (output_size.Length != count && output_size.Length != count + outer)
        {
            throw new ArgumentException(ErrorMessages.OutputSizeRank(GetName(), count, outer, output_size), nameof(output_size));
        }
        var extra = new long[count];
        for (var i = 0; i < count; i++)
        {
            var least = (input.size(outer + i) - 1) * stride[i] - 2 * padding![i] + dilation[i] * (kernel_size[i] - 1) + 1;
            extra[i] = output_size[output_size.Length - count + i] - least;
            if (extra[i] < 0 || extra[i] >= stride[i])
            {
                throw new ArgumentException(ErrorMessages.OutputSize(GetName(), i, least, least + stride[i] - 1, output_size, input.shape), nameof(output_size));
            }
        }
        return extra;
    }
}
