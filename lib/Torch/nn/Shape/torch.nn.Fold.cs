using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Cuts pictures into patches that may overlap, each a column.</summary>
        /// <param name="kernel_size">The patches' height and width.</param>
        /// <param name="dilation">How far apart a patch's elements are.</param>
        /// <param name="padding">How many zeros are put around the pictures.</param>
        /// <param name="stride">How far apart the patches are.</param>
        public static Unfold Unfold(long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
            new((kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

        /// <summary>Cuts pictures into patches that may overlap, each a column.</summary>
        /// <param name="kernel_size">The patches' height and width.</param>
        /// <param name="dilation">How far apart a patch's elements are.</param>
        /// <param name="padding">How many zeros are put around the pictures.</param>
        /// <param name="stride">How far apart the patches are.</param>
        public static Unfold Unfold((long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
            new(kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1));

        /// <summary>Puts patches back into pictures, and adds where they overlap.</summary>
        /// <param name="output_size">The pictures' height and width.</param>
        /// <param name="kernel_size">The patches' height and width.</param>
        /// <param name="dilation">How far apart a patch's elements are.</param>
        /// <param name="padding">How many zeros are put around the pictures.</param>
        /// <param name="stride">How far apart the patches are.</param>
        public static Fold Fold(long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
            new((output_size, output_size), (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

        /// <summary>Puts patches back into pictures, and adds where they overlap.</summary>
        /// <param name="output_size">The pictures' height and width.</param>
        /// <param name="kernel_size">The patches' height and width.</param>
        /// <param name="dilation">How far apart a patch's elements are.</param>
        /// <param name="padding">How many zeros are put around the pictures.</param>
        /// <param name="stride">How far apart the patches are.</param>
        public static Fold Fold((long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
            new(output_size, kernel_size, dilation ?? (1, 1), padding ?? (0, 0), stride ?? (1, 1));
    }
}
