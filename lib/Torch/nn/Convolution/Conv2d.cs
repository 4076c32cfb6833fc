using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Kernels moved over two dimensions.</summary>
public sealed class Conv2d : Convolution
{
    internal Conv2d(ConvolutionOptions options) : base(nameof(Conv2d), transposed: false, options)
    {
    }

    /// <summary>The input, convolved.</summary>
    /// <param name="input">Shape (batch, in_channels, height, width) or (in_channels, height, width).</param>
    /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
    /// <exception cref="ArgumentException">The input has other channels or dimensions.</exception>
    public override Tensor forward(Tensor input)
    {
        CheckInput(input);
        using var padded = Padded(input);
        return padded is not null ? Aten.Call("conv2d", padded, weight, bias, stride, Sizes.Zero, dilation, groups)
            : padding is not null ? Aten.Call("conv2d", input, weight, bias, stride, padding, dilation, groups)
            : Aten.Call("conv2d.padding", input, weight, bias, stride, PaddingName, dilation, groups);
    }
}
