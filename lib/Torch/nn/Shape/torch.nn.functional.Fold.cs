using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Cuts pictures into patches that may overlap, each a column.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="kernel_size">The patches' height and width.</param>
            /// <param name="dilation">How far apart a patch's elements are.</param>
            /// <param name="padding">How many zeros are put around the pictures.</param>
            /// <param name="stride">How far apart the patches are.</param>
            /// <returns>Shape (batch, channels × elements of a patch, patches), or without the batch as the input.</returns>
            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                Aten.Call("im2col", input, Sizes.Pair(kernel_size), Sizes.Pair(dilation), Sizes.Pair(padding), Sizes.Pair(stride));

            /// <summary>Cuts pictures into patches that may overlap, each a column.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (channels, height, width).</param>
            /// <param name="kernel_size">The patches' height and width.</param>
            /// <param name="dilation">How far apart a patch's elements are.</param>
            /// <param name="padding">How many zeros are put around the pictures.</param>
            /// <param name="stride">How far apart the patches are.</param>
            /// <returns>Shape (batch, channels × elements of a patch, patches), or without the batch as the input.</returns>
            public static Tensor unfold(Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                Aten.Call("im2col", input, Sizes.Pair(kernel_size), Sizes.Pair(dilation ?? (1, 1)), Sizes.Pair(padding ?? (0, 0)), Sizes.Pair(stride ?? (1, 1)));

            /// <summary>Puts patches back into pictures, and adds where they overlap.</summary>
            /// <param name="input">Shape (batch, channels × elements of a patch, patches), or without the batch.</param>
            /// <param name="output_size">The pictures' height and width.</param>
            /// <param name="kernel_size">The patches' height and width.</param>
            /// <param name="dilation">How far apart a patch's elements are.</param>
            /// <param name="padding">How many zeros are put around the pictures.</param>
            /// <param name="stride">How far apart the patches are.</param>
            /// <returns>Shape (batch, channels, height, width), or without the batch as the input.</returns>
            public static Tensor fold(Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                Aten.Call("col2im", input, Sizes.Pair(output_size), Sizes.Pair(kernel_size), Sizes.Pair(dilation), Sizes.Pair(padding), Sizes.Pair(stride));

            /// <summary>Puts patches back into pictures, and adds where they overlap.</summary>
            /// <param name="input">Shape (batch, channels × elements of a patch, patches), or without the batch.</param>
            /// <param name="output_size">The pictures' height and width.</param>
            /// <param name="kernel_size">The patches' height and width.</param>
            /// <param name="dilation">How far apart a patch's elements are.</param>
            /// <param name="padding">How many zeros are put around the pictures.</param>
            /// <param name="stride">How far apart the patches are.</param>
            /// <returns>Shape (batch, channels, height, width), or without the batch as the input.</returns>
            public static Tensor fold(Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                Aten.Call("col2im", input, Sizes.Pair(output_size), Sizes.Pair(kernel_size), Sizes.Pair(dilation ?? (1, 1)), Sizes.Pair(padding ?? (0, 0)), Sizes.Pair(stride ?? (1, 1)));
        }
    }
}
