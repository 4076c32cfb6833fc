using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Normalizes each group of a sample's channels.</summary>
        /// <param name="num_groups">The number of groups.</param>
        /// <param name="num_channels">The number of channels.</param>
        /// <param name="eps">What is added to the variance.</param>
        /// <param name="affine">Learn scale and shift.</param>
        /// <param name="device">Where the parameters lie.</param>
        /// <param name="dtype">Their element type.</param>
        /// <exception cref="ArgumentException">The channels do not fall into as many groups.</exception>
        public static GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1e-05, bool affine = true, Device? device = null, ScalarType? dtype = null) =>
            new(num_groups, num_channels, eps, affine, device, dtype);

        /// <summary>Divides each element by (k + α mean square of its neighbours in other channels)^β.</summary>
        /// <param name="size">The number of channels that count as neighbours.</param>
        /// <param name="alpha">The factor of the mean square.</param>
        /// <param name="beta">The power.</param>
        /// <param name="k">What is added before the power is taken.</param>
        public static LocalResponseNorm LocalResponseNorm(long size, double alpha = 0.0001, double beta = 0.75, double k = 1.0) => new(size, alpha, beta, k);
    }
}
