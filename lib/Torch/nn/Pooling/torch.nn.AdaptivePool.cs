using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The mean of each of so many windows as an output of a given size needs, over one dimension.</summary>
        /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
        public static AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) => new(output_size);

        /// <summary>The mean of each of so many windows as an output of a given size needs, over two dimensions.</summary>
        /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => new(output_size);

        /// <summary>The mean of each of so many windows as an output of a given size needs, over two dimensions.</summary>
        /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => new(Sizes.Pair(output_size));

        /// <summary>The mean of each of so many windows as an output of a given size needs, over two dimensions.</summary>
        /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
        public static AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => new(Sizes.Pair(output_size));

        /// <summary>The mean of each of so many windows as an output of a given size needs, over three dimensions.</summary>
        /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
        public static AdaptiveAvgPool3d AdaptiveAvgPool3d(long[] output_size) => new(output_size);

        /// <summary>The mean of each of so many windows as an output of a given size needs, over three dimensions.</summary>
        /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
        public static AdaptiveAvgPool3d AdaptiveAvgPool3d((long, long, long) output_size) => new(Sizes.Triple(output_size));

        /// <summary>The mean of each of so many windows as an output of a given size needs, over three dimensions.</summary>
        /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
        public static AdaptiveAvgPool3d AdaptiveAvgPool3d(long output_size) => new(Sizes.Triple(output_size));

        /// <summary>The greatest element of each of so many windows as an output of a given size needs, over one dimension.</summary>
        /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
        public static AdaptiveMaxPool1d AdaptiveMaxPool1d(long output_size) => new(output_size);

        /// <summary>The greatest element of each of so many windows as an output of a given size needs, over two dimensions.</summary>
        /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
        public static AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) => new(output_size);

        /// <summary>The greatest element of each of so many windows as an output of a given size needs, over three dimensions.</summary>
        /// <param name="output_size">The output's lengths; the windows are made to fit.</param>
        public static AdaptiveMaxPool3d AdaptiveMaxPool3d(long[] output_size) => new(output_size);
    }
}
