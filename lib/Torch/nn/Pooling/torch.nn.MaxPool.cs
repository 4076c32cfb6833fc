using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The greatest element of each window moved over one dimension.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        public static MaxPool1d MaxPool1d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The greatest element of each window moved over two dimensions.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        public static MaxPool2d MaxPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
            new(Sizes.Pair(kernel_size), Sizes.Pair(stride), Sizes.Pair(padding), Sizes.Pair(dilation), ceil_mode);

        /// <summary>The greatest element of each window moved over two dimensions.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        public static MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new(Sizes.Pair(kernel_size), Sizes.Pair(stride), Sizes.Pair(padding), Sizes.Pair(dilation), ceil_mode);

        /// <summary>The greatest element of each window moved over two dimensions.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        public static MaxPool2d MaxPool2d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);

        /// <summary>The greatest element of each window moved over three dimensions.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        public static MaxPool3d MaxPool3d((long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? dilation = null, bool ceil_mode = false) =>
            new(Sizes.Triple(kernel_size), Sizes.Triple(stride), Sizes.Triple(padding), Sizes.Triple(dilation), ceil_mode);

        /// <summary>The greatest element of each window moved over three dimensions.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        public static MaxPool3d MaxPool3d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
            new(Sizes.Triple(kernel_size), Sizes.Triple(stride), Sizes.Triple(padding), Sizes.Triple(dilation), ceil_mode);

        /// <summary>The greatest element of each window moved over three dimensions.</summary>
        /// <param name="kernel_size">The window's lengths.</param>
        /// <param name="stride">How far the window moves at a time; null: by its own lengths.</param>
        /// <param name="padding">How much is put around the input; null: nothing.</param>
        /// <param name="dilation">How far apart the window's elements are; null: next to each other.</param>
        /// <param name="ceil_mode">Let the last window reach past the end.</param>
        public static MaxPool3d MaxPool3d(long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
            new(kernel_size, stride, padding, dilation, ceil_mode);
    }
}
