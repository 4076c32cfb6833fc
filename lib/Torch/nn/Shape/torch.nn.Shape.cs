using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Passes its input on.</summary>
        public static Identity Identity() => new();

        /// <summary>Makes neighbouring dimensions one.</summary>
        /// <param name="start_dim">The first dimension.</param>
        /// <param name="end_dim">The last dimension, included.</param>
        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

        /// <summary>Makes one dimension several.</summary>
        /// <param name="dim">The dimension.</param>
        /// <param name="unflattened_size">The lengths it falls into; one -1 is worked out.</param>
        public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);

        /// <summary>Makes pictures larger: r² channels become r × r times as many pixels.</summary>
        /// <param name="upscale_factor">The r.</param>
        public static PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

        /// <summary>Makes pictures smaller: squares of r × r pixels become r² times as many channels.</summary>
        /// <param name="downscale_factor">The r.</param>
        public static PixelUnshuffle PixelUnshuffle(long downscale_factor) => new(downscale_factor);

        /// <summary>Mixes groups of channels: one of each group in turn.</summary>
        /// <param name="groups">The number of groups.</param>
        public static ChannelShuffle ChannelShuffle(long groups) => new(groups);
    }
}
