using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Brings the input to another size.</summary>
        /// <param name="size">The output's lengths, or null.</param>
        /// <param name="scale_factor">The factors the lengths are multiplied by, or null.</param>
        /// <param name="mode">How elements are found between those there are.</param>
        /// <param name="align_corners">Whether the corner elements' centres keep their place; not for nearest elements.</param>
        /// <param name="recompute_scale_factor">Go by the factors that the rounded lengths give.</param>
        public static Upsample Upsample(long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null, bool? recompute_scale_factor = null) =>
            new(size, scale_factor, mode, align_corners, recompute_scale_factor);
    }
}
