using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The greatest element of each window moved over one dimension.</summary>
            /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="padding">How much is put around the input; null: nothing.</param>
            /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor max_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Aten.Call("max_pool1d", input, Sizes.Single(kernel_size), Sizes.Single(stride) ?? Sizes.Kernel, Sizes.Single(padding) ?? Sizes.Zero, Sizes.Single(dilation) ?? Sizes.One, ceil_mode);

            /// <summary>The greatest element of each window moved over one dimension, and where in the input it was.</summary>
            /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="padding">How much is put around the input; null: nothing.</param>
            /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <returns>The elements, and their places counted over the last dimension.</returns>
            public static (Tensor output, Tensor indices) max_pool1d_with_indices(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Aten.CallTwo("max_pool1d_with_indices", input, Sizes.Single(kernel_size), Sizes.Single(stride) ?? Sizes.Kernel, Sizes.Single(padding) ?? Sizes.Zero, Sizes.Single(dilation) ?? Sizes.One, ceil_mode);

            /// <summary>The greatest element of each window moved over two dimensions.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="strides">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="padding">How much is put around the input; null: nothing.</param>
            /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                Aten.Call("max_pool2d", input, kernel_size, strides ?? Sizes.Kernel, padding ?? Sizes.Zero, dilation ?? Sizes.One, ceil_mode);

            /// <summary>The greatest element of each window moved over two dimensions.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="padding">How much is put around the input; null: nothing.</param>
            /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor max_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, Sizes.Pair(kernel_size), Sizes.Pair(stride), Sizes.Pair(padding), Sizes.Pair(dilation), ceil_mode);

            /// <summary>The greatest element of each window moved over two dimensions.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="padding">How much is put around the input; null: nothing.</param>
            /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor max_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, Sizes.Pair(kernel_size), Sizes.Pair(stride), Sizes.Pair(padding), Sizes.Pair(dilation), ceil_mode);

            /// <summary>The greatest element of each window moved over two dimensions, and where in the input it was.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="strides">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="padding">How much is put around the input; null: nothing.</param>
            /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <returns>The elements, and their places counted over the last two dimensions.</returns>
            public static (Tensor output, Tensor indices) max_pool2d_with_indices(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                Aten.CallTwo("max_pool2d_with_indices", input, kernel_size, strides ?? Sizes.Kernel, padding ?? Sizes.Zero, dilation ?? Sizes.One, ceil_mode);

            /// <summary>The greatest element of each window moved over three dimensions.</summary>
            /// <param name="input">Shape (batch, channels, depth, height, width) or (channels, depth, height, width).</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="strides">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="padding">How much is put around the input; null: nothing.</param>
            /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor max_pool3d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                Aten.Call("max_pool3d", input, kernel_size, strides ?? Sizes.Kernel, padding ?? Sizes.Zero, dilation ?? Sizes.One, ceil_mode);

            /// <summary>The greatest element of each window moved over three dimensions, and where in the input it was.</summary>
            /// <param name="input">Shape (batch, channels, depth, height, width) or (channels, depth, height, width).</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="strides">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="padding">How much is put around the input; null: nothing.</param>
            /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <returns>The elements, and their places counted over the last three dimensions.</returns>
            public static (Tensor output, Tensor indices) max_pool3d_with_indices(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                Aten.CallTwo("max_pool3d_with_indices", input, kernel_size, strides ?? Sizes.Kernel, padding ?? Sizes.Zero, dilation ?? Sizes.One, ceil_mode);
        }
    }
}
