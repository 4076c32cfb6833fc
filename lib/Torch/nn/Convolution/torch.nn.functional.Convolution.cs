using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Kernels moved over one dimension.</summary>
            /// <param name="input">Shape (batch, in_channels, length) or (in_channels, length).</param>
            /// <param name="weight">Shape (out_channels, in_channels / groups, …).</param>
            /// <param name="bias">Shape (out_channels), or null.</param>
            /// <param name="stride">How far the kernel moves at a time; null: 1.</param>
            /// <param name="padding">How many zeros are put at both ends of each dimension; null: none.</param>
            /// <param name="dilation">How far apart the kernel's elements are; null: 1.</param>
            /// <param name="groups">Into how many groups the channels fall.</param>
            /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
            public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) =>
                Aten.Call("conv1d", input, weight, bias, Sizes.Single(stride) ?? Sizes.One, Sizes.Single(padding) ?? Sizes.Zero, Sizes.Single(dilation) ?? Sizes.One, groups);

            /// <summary>Kernels moved over one dimension, the padding given by name.</summary>
            /// <param name="input">Shape (batch, in_channels, length) or (in_channels, length).</param>
            /// <param name="weight">Shape (out_channels, in_channels / groups, …).</param>
            /// <param name="bias">Shape (out_channels), or null.</param>
            /// <param name="stride">How far the kernel moves at a time; null: 1.</param>
            /// <param name="padding">How much is put around the input.</param>
            /// <param name="dilation">How far apart the kernel's elements are; null: 1.</param>
            /// <param name="groups">Into how many groups the channels fall.</param>
            /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
            public static Tensor conv1d_padding(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, Padding padding = Padding.Valid, long? dilation = null, long groups = 1) =>
                Aten.Call("conv1d.padding", input, weight, bias, Sizes.Single(stride) ?? Sizes.One, padding == Padding.Same ? "same" : "valid", Sizes.Single(dilation) ?? Sizes.One, groups);

            /// <summary>Kernels moved over two dimensions.</summary>
            /// <param name="input">Shape (batch, in_channels, height, width) or (in_channels, height, width).</param>
            /// <param name="weight">Shape (out_channels, in_channels / groups, …).</param>
            /// <param name="bias">Shape (out_channels), or null.</param>
            /// <param name="strides">How far the kernel moves at a time; null: 1.</param>
            /// <param name="padding">How many zeros are put at both ends of each dimension; null: none.</param>
            /// <param name="dilation">How far apart the kernel's elements are; null: 1.</param>
            /// <param name="groups">Into how many groups the channels fall.</param>
            /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
            public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) =>
                Aten.Call("conv2d", input, weight, bias, strides ?? Sizes.One, padding ?? Sizes.Zero, dilation ?? Sizes.One, groups);

            /// <summary>Kernels moved over two dimensions, the padding given by name.</summary>
            /// <param name="input">Shape (batch, in_channels, height, width) or (in_channels, height, width).</param>
            /// <param name="weight">Shape (out_channels, in_channels / groups, …).</param>
            /// <param name="bias">Shape (out_channels), or null.</param>
            /// <param name="strides">How far the kernel moves at a time; null: 1.</param>
            /// <param name="padding">How much is put around the input.</param>
            /// <param name="dilation">How far apart the kernel's elements are; null: 1.</param>
            /// <param name="groups">Into how many groups the channels fall.</param>
            /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
            public static Tensor conv2d_padding(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid, long[]? dilation = null, long groups = 1) =>
                Aten.Call("conv2d.padding", input, weight, bias, strides ?? Sizes.One, padding == Padding.Same ? "same" : "valid", dilation ?? Sizes.One, groups);

            /// <summary>Kernels moved over three dimensions.</summary>
            /// <param name="input">Shape (batch, in_channels, depth, height, width) or (in_channels, depth, height, width).</param>
            /// <param name="weight">Shape (out_channels, in_channels / groups, …).</param>
            /// <param name="bias">Shape (out_channels), or null.</param>
            /// <param name="strides">How far the kernel moves at a time; null: 1.</param>
            /// <param name="padding">How many zeros are put at both ends of each dimension; null: none.</param>
            /// <param name="dilation">How far apart the kernel's elements are; null: 1.</param>
            /// <param name="groups">Into how many groups the channels fall.</param>
            /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
            public static Tensor conv3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) =>
                Aten.Call("conv3d", input, weight, bias, strides ?? Sizes.One, padding ?? Sizes.Zero, dilation ?? Sizes.One, groups);

            /// <summary>Kernels moved over three dimensions, the padding given by name.</summary>
            /// <param name="input">Shape (batch, in_channels, depth, height, width) or (in_channels, depth, height, width).</param>
            /// <param name="weight">Shape (out_channels, in_channels / groups, …).</param>
            /// <param name="bias">Shape (out_channels), or null.</param>
            /// <param name="strides">How far the kernel moves at a time; null: 1.</param>
            /// <param name="padding">How much is put around the input.</param>
            /// <param name="dilation">How far apart the kernel's elements are; null: 1.</param>
            /// <param name="groups">Into how many groups the channels fall.</param>
            /// <returns>Shape (batch, out_channels, …), or without the batch as the input.</returns>
            public static Tensor conv3d_padding(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid, long[]? dilation = null, long groups = 1) =>
                Aten.Call("conv3d.padding", input, weight, bias, strides ?? Sizes.One, padding == Padding.Same ? "same" : "valid", dilation ?? Sizes.One, groups);
        }
    }
}
