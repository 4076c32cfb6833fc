using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The input at another size.</summary>
            /// <param name="x">Shape (batch, channels, …), with one to three dimensions more.</param>
            /// <param name="size">The output's lengths, or null.</param>
            /// <param name="scale_factor">The factors the lengths are multiplied by, or null.</param>
            /// <param name="mode">How elements are found between those there are.</param>
            /// <param name="align_corners">Whether the corner elements' centres keep their place; only for linear to trilinear modes.</param>
            /// <param name="recompute_scale_factor">Go by the factors that the rounded lengths give.</param>
            /// <param name="antialias">Smooth what is made smaller; only for bilinear and bicubic modes.</param>
            /// <returns>Shape (batch, channels, …).</returns>
            /// <exception cref="ArgumentException">The arguments do not go together, or with the input's dimensions.</exception>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                ArgumentNullException.ThrowIfNull(x);
                CheckSizes(x, size, scale_factor);
                if (size is not null && recompute_scale_factor)
                {
                    throw new ArgumentException(ErrorMessages.RecomputeWithoutScale, nameof(recompute_scale_factor));
                }
                if (align_corners is not null && mode is InterpolationMode.Nearest or InterpolationMode.NearestExact or InterpolationMode.Area)
                {
                    throw new ArgumentException(ErrorMessages.CornersOfMode(mode), nameof(align_corners));
                }
                if (antialias && !(x.Dimensions == 4 && mode is InterpolationMode.Bilinear or InterpolationMode.Bicubic))
                {
                    throw new ArgumentException(ErrorMessages.AntialiasOfMode(mode, x.shape), nameof(antialias));
                }
                if (size is null && (recompute_scale_factor || mode == InterpolationMode.Area))
                {
                    (size, scale_factor) = (Scaled(x, scale_factor!), null);
                }
                return Resized(x, size, scale_factor, mode, align_corners ?? false, antialias);
            }

            private static Tensor Resized(Tensor x, long[]? size, double[]? scales, InterpolationMode mode, bool corners, bool antialias) => (mode, x.Dimensions) switch
            {
                (InterpolationMode.Nearest, 3) => Aten.Call("upsample_nearest1d.vec", x, size, scales),
                (InterpolationMode.Nearest, 4) => Aten.Call("upsample_nearest2d.vec", x, size, scales),
                (InterpolationMode.Nearest, 5) => Aten.Call("upsample_nearest3d.vec", x, size, scales),
                (InterpolationMode.NearestExact, 3) => Aten.Call("_upsample_nearest_exact1d.vec", x, size, scales),
                (InterpolationMode.NearestExact, 4) => Aten.Call("_upsample_nearest_exact2d.vec", x, size, scales),
                (InterpolationMode.NearestExact, 5) => Aten.Call("_upsample_nearest_exact3d.vec", x, size, scales),
                (InterpolationMode.Area, 3) => adaptive_avg_pool1d(x, size![0]),
                (InterpolationMode.Area, 4) => adaptive_avg_pool2d(x, size!),
                (InterpolationMode.Area, 5) => adaptive_avg_pool3d(x, size!),
                (InterpolationMode.Linear, 3) => Aten.Call("upsample_linear1d.vec", x, size, corners, scales),
                (InterpolationMode.Bilinear, 4) when antialias => Aten.Call("_upsample_bilinear2d_aa.vec", x, size, corners, scales),
                (InterpolationMode.Bilinear, 4) => Aten.Call("upsample_bilinear2d.vec", x, size, corners, scales),
                (InterpolationMode.Bicubic, 4) when antialias => Aten.Call("_upsample_bicubic2d_aa.vec", x, size, corners, scales),
                (InterpolationMode.Bicubic, 4) => Aten.Call("upsample_bicubic2d.vec", x, size, corners, scales),
                (InterpolationMode.Trilinear, 5) => Aten.Call("upsample_trilinear3d.vec", x, size, corners, scales),
                _ => throw new ArgumentException(ErrorMessages.RankOfMode(mode, x.shape), nameof(mode)),
            };

            private static void CheckSizes(Tensor x, long[]? size, double[]? scale_factor)
            {
                var dimensions = x.Dimensions - 2;
                if ((size is null) == (scale_factor is null))
                {
                    throw new ArgumentException(ErrorMessages.SizeOrScale(size is not null));
                }
                var given = size?.Length ?? scale_factor!.Length;
                if (given != dimensions)
                {
                    throw new ArgumentException(ErrorMessages.SizeCount(size is null ? nameof(scale_factor) : nameof(size), given, x.shape));
                }
            }

            private static long[] Scaled(Tensor x, double[] scale_factor) =>
                [.. scale_factor.Select((factor, i) => (long)Math.Floor(x.size(i + 2) * factor))];
        }
    }
}
