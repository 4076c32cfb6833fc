using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The input at another size.</summary>
            /// <param name="input">Shape (batch, channels, …), with one to three dimensions more.</param>
            /// <param name="size">The output's lengths, or null.</param>
            /// <param name="scale_factor">The factors the lengths are multiplied by, or null.</param>
            /// <param name="mode">How elements are found between those there are.</param>
            /// <param name="align_corners">Whether the corner elements' centres keep their place; of no effect on nearest elements.</param>
            /// <returns>Shape (batch, channels, …).</returns>
            /// <exception cref="ArgumentException">The arguments do not go together, or with the input's dimensions.</exception>
            public static Tensor upsample(Tensor input, long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) =>
                interpolate(input, size, scale_factor, (InterpolationMode)mode, mode == UpsampleMode.Nearest ? null : align_corners);

            /// <summary>Pictures at another size, by lines along both dimensions.</summary>
            /// <param name="x">Shape (batch, channels, height, width).</param>
            /// <param name="size">The output's lengths, or null.</param>
            /// <param name="scale_factor">The factors the lengths are multiplied by, or null.</param>
            /// <param name="align_corners">Whether the corner elements' centres keep their place.</param>
            /// <returns>Shape (batch, channels, …).</returns>
            /// <exception cref="ArgumentException">The arguments do not go together, or with the input's dimensions.</exception>
            public static Tensor upsample_bilinear(Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) =>
                upsample(x, size, scale_factor, UpsampleMode.Bilinear, align_corners);

            /// <summary>The input at another size, by the nearest elements.</summary>
            /// <param name="x">Shape (batch, channels, …), with one to three dimensions more.</param>
            /// <param name="size">The output's lengths, or null.</param>
            /// <param name="scale_factor">The factors the lengths are multiplied by, or null.</param>
            /// <param name="align_corners">Of no effect on nearest elements.</param>
            /// <returns>Shape (batch, channels, …).</returns>
            /// <exception cref="ArgumentException">The arguments do not go together, or with the input's dimensions.</exception>
            public static Tensor upsample_nearest(Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) =>
                upsample(x, size, scale_factor, UpsampleMode.Nearest, align_corners);

            /// <summary>One dimension at another size, by the nearest elements.</summary>
            /// <param name="input">Shape (batch, channels, length).</param>
            /// <param name="outputSize">The output's length, or null.</param>
            /// <param name="scaleFactor">The factor the length is multiplied by, or null.</param>
            public static Tensor upsample_nearest1d(Tensor input, long? outputSize, double? scaleFactor) =>
                Aten.Call("upsample_nearest1d.vec", input, Sizes.Single(outputSize), scaleFactor is { } factor ? new[] { factor } : null);

            /// <summary>Two dimensions at another size, by the nearest elements.</summary>
            /// <param name="input">Shape (batch, channels, height, width).</param>
            /// <param name="outputSizes">The output's lengths, or null.</param>
            /// <param name="scaleFactors">The factors the lengths are multiplied by, or null.</param>
            public static Tensor upsample_nearest2d(Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                Aten.Call("upsample_nearest2d.vec", input, outputSizes, scaleFactors);

            /// <summary>Three dimensions at another size, by the nearest elements.</summary>
            /// <param name="input">Shape (batch, channels, depth, height, width).</param>
            /// <param name="outputSizes">The output's lengths, or null.</param>
            /// <param name="scaleFactors">The factors the lengths are multiplied by, or null.</param>
            public static Tensor upsample_nearest3d(Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) =>
                Aten.Call("upsample_nearest3d.vec", input, outputSizes, scaleFactors);
        }
    }
}
