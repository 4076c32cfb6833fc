using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The input's elements at the places of a grid.</summary>
            /// <param name="input">Shape (batch, channels, height, width) or (batch, channels, depth, height, width).</param>
            /// <param name="grid">Places from -1 to 1, x first. Shape (batch, new height, new width, 2) or (batch, new depth, new height, new width, 3).</param>
            /// <param name="mode">How elements are found between those there are.</param>
            /// <param name="padding_mode">What lies outside of the input.</param>
            /// <param name="align_corners">Whether -1 and 1 are the centres of the corner elements, and not their far edges; null: false.</param>
            /// <returns>The input's batch and channels, the grid's lengths.</returns>
            /// <remarks>Jaderberg et al., Spatial transformer networks, 2015.</remarks>
            public static Tensor grid_sample(Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear, GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null)
            {
                // libtorch's own numbers are others.
                var found = mode == GridSampleMode.Bilinear ? 0 : 1;
                var outside = padding_mode switch
                {
                    GridSamplePaddingMode.Border => 1,
                    GridSamplePaddingMode.Reflection => 2,
                    _ => 0,
                };
                return Aten.Call("grid_sampler", input, grid, found, outside, align_corners ?? false);
            }

            /// <summary>The grids by which affine maps move pictures.</summary>
            /// <param name="theta">The maps. Shape (batch, 2, 3) or (batch, 3, 4).</param>
            /// <param name="size">The shape the pictures are to have: (batch, channels, height, width) or (batch, channels, depth, height, width).</param>
            /// <param name="align_corners">Whether -1 and 1 are the centres of the corner elements, and not their far edges.</param>
            /// <returns>Shape (batch, height, width, 2) or (batch, depth, height, width, 3).</returns>
            /// <exception cref="ArgumentException">The shapes do not fit.</exception>
            /// <remarks>Jaderberg et al., Spatial transformer networks, 2015.</remarks>
            public static Tensor affine_grid(Tensor theta, long[]? size = null, bool align_corners = false)
            {
                ArgumentNullException.ThrowIfNull(theta);
                var maps = theta.shape;
                ArgumentNullException.ThrowIfNull(size);
                long dimensions = size.Length - 2;
                if (dimensions is not (2 or 3) || size.Any(length => length <= 0) || !maps.AsSpan().SequenceEqual([size[0], dimensions, dimensions + 1]))
                {
                    throw new ArgumentException(ErrorMessages.AffineShape(maps, size), nameof(theta));
                }
                return Aten.Call("affine_grid_generator", theta, size, align_corners);
            }
        }
    }
}
