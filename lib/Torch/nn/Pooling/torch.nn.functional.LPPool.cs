using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The p-th root of the sum of p-th powers in each window moved over one dimension.</summary>
            /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
            /// <param name="norm_type">The p.</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor lp_pool1d(Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false)
            {
                ArgumentNullException.ThrowIfNull(input);
                using var powers = input.pow(norm_type);
                using var means = avg_pool1d(powers, kernel_size, stride, ceil_mode: ceil_mode);
                return Root(means, kernel_size, norm_type);
            }

            /// <summary>The p-th root of the sum of p-th powers in each window moved over two dimensions.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="norm_type">The p.</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor lp_pool2d(Tensor input, double norm_type, long[] kernel_size, long[]? stride = null, bool ceil_mode = false)
            {
                ArgumentNullException.ThrowIfNull(input);
                using var powers = input.pow(norm_type);
                using var means = avg_pool2d(powers, kernel_size, stride, ceil_mode: ceil_mode);
                return Root(means, kernel_size.Aggregate(1L, (product, length) => product * length), norm_type);
            }

            /// <summary>The p-th root of the sum of p-th powers in each window moved over two dimensions.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="norm_type">The p.</param>
            /// <param name="kernel_size">The window's lengths.</param>
            /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
            /// <param name="ceil_mode">Let the last window reach past the end.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor lp_pool2d(Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                lp_pool2d(input, norm_type, Sizes.Pair(kernel_size), Sizes.Pair(stride), ceil_mode);

            private static Tensor Root(Tensor means, long count, double norm_type)
            {
                using var sums = means.mul(count);
                return sums.pow(1 / norm_type);
            }
        }
    }
}
