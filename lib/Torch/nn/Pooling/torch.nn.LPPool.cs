using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The p-th root of the sum of p-th powers in each window moved over one dimension.</summary>
        /// <param name="norm_type">The p.</param>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        public static LPPool1d LPPool1d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) => new(norm_type, kernel_size, stride, ceil_mode);

        /// <summary>The p-th root of the sum of p-th powers in each window moved over two dimensions.</summary>
        /// <param name="norm_type">The p.</param>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        public static LPPool2d LPPool2d(double norm_type, long[] kernel_size, long[]? stride = null, bool ceil_mode = false) => new(norm_type, kernel_size, stride, ceil_mode);

        /// <summary>The p-th root of the sum of p-th powers in each window moved over two dimensions.</summary>
        /// <param name="norm_type">The p.</param>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        public static LPPool2d LPPool2d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) => new(norm_type, Sizes.Pair(kernel_size), Sizes.Pair(stride), ceil_mode);
    }
}
