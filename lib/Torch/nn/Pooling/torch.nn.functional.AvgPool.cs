using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The mean of each window moved over one dimension.</summary>
            /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="padding">How much is put around the input; null: nothing.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <param name="count_include_pad">Count what was put around in the mean.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor avg_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true) =>
                Aten.Call("avg_pool1d", input, Sizes.Single(kernel_size), Sizes.Single(stride) ?? Sizes.Kernel, Sizes.Single(padding) ?? Sizes.Zero, ceil_mode, count_include_pad);

            /// <summary>The mean of each window moved over two dimensions.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="padding">How much is put around the input; null: nothing.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <param name="count_include_pad">Count what was put around in the mean.</param>
            /// <param name="divisor_override">What to divide by instead of the window's number of elements.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor avg_pool2d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                Aten.Call("avg_pool2d", input, kernel_size, stride ?? Sizes.Kernel, padding ?? Sizes.Zero, ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of each window moved over two dimensions.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="padding">How much is put around the input.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <param name="count_include_pad">Count what was put around in the mean.</param>
            /// <param name="divisor_override">What to divide by instead of the window's number of elements.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor avg_pool2d(Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Sizes.Pair(kernel_size), Sizes.Pair(stride), Sizes.Pair(padding), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of each window moved over two dimensions.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="padding">How much is put around the input; null: nothing.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <param name="count_include_pad">Count what was put around in the mean.</param>
            /// <param name="divisor_override">What to divide by instead of the window's number of elements.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor avg_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Sizes.Pair(kernel_size), Sizes.Pair(stride), Sizes.Pair(padding), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of each window moved over three dimensions.</summary>
            /// <param name="input">Shape (batch, channels, depth, height, width) or (channels, depth, height, width).</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="padding">How much is put around the input; null: nothing.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <param name="count_include_pad">Count what was put around in the mean.</param>
            /// <param name="divisor_override">What to divide by instead of the window's number of elements.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor avg_pool3d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                Aten.Call("avg_pool3d", input, kernel_size, stride ?? Sizes.Kernel, padding ?? Sizes.Zero, ceil_mode, count_include_pad, divisor_override);
        }
    }
}
