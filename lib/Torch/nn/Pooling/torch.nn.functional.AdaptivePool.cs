using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The mean of each of so many windows as an output of a given size needs, over one dimension.</summary>
            /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
            /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) => Aten.Call("adaptive_avg_pool1d", input, Sizes.Single(output_size));

            /// <summary>The mean of each of so many windows as an output of a given size needs, over two dimensions.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Aten.Call("adaptive_avg_pool2d", input, output_size);

            /// <summary>The mean of each of so many windows as an output of a given size needs, over two dimensions.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) => Aten.Call("adaptive_avg_pool2d", input, Sizes.Pair(output_size));

            /// <summary>The mean of each of so many windows as an output of a given size needs, over two dimensions.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => Aten.Call("adaptive_avg_pool2d", input, Sizes.Pair(output_size));

            /// <summary>The mean of each of so many windows as an output of a given size needs, over three dimensions.</summary>
            /// <param name="input">Shape (batch, channels, depth, height, width) or (channels, depth, height, width).</param>
            /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor adaptive_avg_pool3d(Tensor input, long[] output_size) => Aten.Call("adaptive_avg_pool3d", input, output_size);

            /// <summary>The mean of each of so many windows as an output of a given size needs, over three dimensions.</summary>
            /// <param name="input">Shape (batch, channels, depth, height, width) or (channels, depth, height, width).</param>
            /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor adaptive_avg_pool3d(Tensor input, (long, long, long) output_size) => Aten.Call("adaptive_avg_pool3d", input, Sizes.Triple(output_size));

            /// <summary>The mean of each of so many windows as an output of a given size needs, over three dimensions.</summary>
            /// <param name="input">Shape (batch, channels, depth, height, width) or (channels, depth, height, width).</param>
            /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) => Aten.Call("adaptive_avg_pool3d", input, Sizes.Triple(output_size));

            /// <summary>The greatest element of each of so many windows as an output of a given size needs, over one dimension.</summary>
            /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
            /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor adaptive_max_pool1d(Tensor input, long output_size) => First(adaptive_max_pool1d_with_indices(input, output_size));

            /// <summary>The greatest element of each of so many windows as an output of a given size needs, over one dimension, and where in the input it was.</summary>
            /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
            /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
            /// <returns>The elements, and their places counted over the last dimension.</returns>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool1d_with_indices(Tensor input, long output_size) => Aten.CallTwo("adaptive_max_pool1d", input, Sizes.Single(output_size));

            /// <summary>The greatest element of each of so many windows as an output of a given size needs, over two dimensions.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) => First(adaptive_max_pool2d_with_indices(input, output_size));

            /// <summary>The greatest element of each of so many windows as an output of a given size needs, over two dimensions, and where in the input it was.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
            /// <returns>The elements, and their places counted over the last two dimensions.</returns>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool2d_with_indices(Tensor input, long[] output_size) => Aten.CallTwo("adaptive_max_pool2d", input, output_size);

            /// <summary>The greatest element of each of so many windows as an output of a given size needs, over three dimensions.</summary>
            /// <param name="input">Shape (batch, channels, depth, height, width) or (channels, depth, height, width).</param>
            /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
            /// <returns>Shape (batch, channels, …), or without the batch as the input.</returns>
            public static Tensor adaptive_max_pool3d(Tensor input, long[] output_size) => First(adaptive_max_pool3d_with_indices(input, output_size));

            /// <summary>The greatest element of each of so many windows as an output of a given size needs, over three dimensions, and where in the input it was.</summary>
            /// <param name="input">Shape (batch, channels, depth, height, width) or (channels, depth, height, width).</param>
            /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
            /// <returns>The elements, and their places counted over the last three dimensions.</returns>
            public static (Tensor Values, Tensor Indices) adaptive_max_pool3d_with_indices(Tensor input, long[] output_size) => Aten.CallTwo("adaptive_max_pool3d", input, output_size);

            private static Tensor First((Tensor Values, Tensor Indices) pooled)
            {
                pooled.Indices.Dispose();
                return pooled.Values;
            }
        }
    }
}
