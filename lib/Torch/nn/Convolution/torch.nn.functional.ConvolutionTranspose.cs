using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The transposed convolution over one dimension.</summary>
            /// <param name="input">Shape (batch, in_channels, length) or (in_channels, length).</param>
            /// <param name="weight">Shape (in_channels, out_channels / groups, …).</param>
            /// <param name="bias">Shape (out_channels), or null.</param>
            /// <param name="stride">How far apart the input's elements are in the output; null: 1.</param>
            /// <param name="padding">How much is cut from both ends of each dimension; null: nothing.</param>
            /// <param name="output_padding">How much longer the output is made at its ends; null: not at all.</param>
            /// <param name="dilation">How far apart the kernel's elements are; null: 1.</param>
            /// <param name="groups">Into how many groups the channels fall.</param>
            /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
            public static Tensor conv_transpose1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? output_padding = null, long? dilation = null, long groups = 1) =>
                Aten.Call("conv_transpose1d", input, weight, bias, Sizes.Single(stride) ?? Sizes.One, Sizes.Single(padding) ?? Sizes.Zero, Sizes.Single(output_padding) ?? Sizes.Zero, groups, Sizes.Single(dilation) ?? Sizes.One);

            /// <summary>The transposed convolution over two dimensions.</summary>
            /// <param name="input">Shape (batch, in_channels, height, width) or (in_channels, height, width).</param>
            /// <param name="weight">Shape (in_channels, out_channels / groups, …).</param>
            /// <param name="bias">Shape (out_channels), or null.</param>
            /// <param name="strides">How far apart the input's elements are in the output; null: 1.</param>
            /// <param name="padding">How much is cut from both ends of each dimension; null: nothing.</param>
            /// <param name="output_padding">How much longer the output is made at its ends; null: not at all.</param>
            /// <param name="dilation">How far apart the kernel's elements are; null: 1.</param>
            /// <param name="groups">Into how many groups the channels fall.</param>
            /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
            public static Tensor conv_transpose2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                Aten.Call("conv_transpose2d.input", input, weight, bias, strides ?? Sizes.One, padding ?? Sizes.Zero, output_padding ?? Sizes.Zero, groups, dilation ?? Sizes.One);

            /// <summary>The transposed convolution over three dimensions.</summary>
            /// <param name="input">Shape (batch, in_channels, depth, height, width) or (in_channels, depth, height, width).</param>
            /// <param name="weight">Shape (in_channels, out_channels / groups, …).</param>
            /// <param name="bias">Shape (out_channels), or null.</param>
            /// <param name="strides">How far apart the input's elements are in the output; null: 1.</param>
            /// <param name="padding">How much is cut from both ends of each dimension; null: nothing.</param>
            /// <param name="output_padding">How much longer the output is made at its ends; null: not at all.</param>
            /// <param name="dilation">How far apart the kernel's elements are; null: 1.</param>
            /// <param name="groups">Into how many groups the channels fall.</param>
            /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
            public static Tensor conv_transpose3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                Aten.Call("conv_transpose3d.input", input, weight, bias, strides ?? Sizes.One, padding ?? Sizes.Zero, output_padding ?? Sizes.Zero, groups, dilation ?? Sizes.One);
        }
    }
}
