using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The mean of each window moved over one dimension.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        /// <param name="count_include_pad">Count what was put around in the mean.</param>
        public static AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true) =>
            new(kernel_size, stride, padding, ceil_mode, count_include_pad);

        /// <summary>The mean of each window moved over two dimensions.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        /// <param name="count_include_pad">Count what was put around in the mean.</param>
        /// <param name="divisor_override">What to divide by instead of the window's number of elements.</param>
        public static AvgPool2d AvgPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(Sizes.Pair(kernel_size), Sizes.Pair(stride), Sizes.Pair(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of each window moved over two dimensions.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        /// <param name="count_include_pad">Count what was put around in the mean.</param>
        /// <param name="divisor_override">What to divide by instead of the window's number of elements.</param>
        public static AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(Sizes.Pair(kernel_size), Sizes.Pair(stride), Sizes.Pair(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of each window moved over two dimensions.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        /// <param name="count_include_pad">Count what was put around in the mean.</param>
        /// <param name="divisor_override">What to divide by instead of the window's number of elements.</param>
        public static AvgPool2d AvgPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of each window moved over three dimensions.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        /// <param name="count_include_pad">Count what was put around in the mean.</param>
        /// <param name="divisor_override">What to divide by instead of the window's number of elements.</param>
        public static AvgPool3d AvgPool3d((long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(Sizes.Triple(kernel_size), Sizes.Triple(stride), Sizes.Triple(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of each window moved over three dimensions.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        /// <param name="count_include_pad">Count what was put around in the mean.</param>
        /// <param name="divisor_override">What to divide by instead of the window's number of elements.</param>
        public static AvgPool3d AvgPool3d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(Sizes.Triple(kernel_size), Sizes.Triple(stride), Sizes.Triple(padding), ceil_mode, count_include_pad, divisor_override);

        /// <summary>The mean of each window moved over three dimensions.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        /// <param name="count_include_pad">Count what was put around in the mean.</param>
        /// <param name="divisor_override">What to divide by instead of the window's number of elements.</param>
        public static AvgPool3d AvgPool3d(long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
            new(kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
    }
}
