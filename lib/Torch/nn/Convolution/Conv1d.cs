using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Kernels moved over one dimension.</summary>
public sealed class Conv1d : Convolution
{
    internal Conv1d(ConvolutionOptions options) : base(nameof(Conv1d), transposed: false, options)
    {
    }

    /// <summary>The input, convolved.</summary>
    /// <param name="input">Shape (batch, in_channels, length) or (in_channels, length).</param>
    /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
    /// <exception cref="ArgumentException">The input has other channels or dimensions.</exception>
    public override Tensor forward(Tensor input)
    {
        CheckInput(input);
        using var padded = Padded(input);
        return padded is not null ? Aten.Call("conv1d", padded, weight, bias, stride, Sizes.Zero, dilation, groups)
            : padding is not null ? Aten.Call("conv1d", input, weight, bias, stride, padding, dilation, groups)
            : Aten.Call("conv1d.padding", input, weight, bias, stride, PaddingName, dilation, groups);
    }
}
