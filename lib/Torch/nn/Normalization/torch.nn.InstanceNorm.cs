using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Normalizes each channel of each sample, where a channel has one dimension more.</summary>
        /// <param name="num_features">The number of channels.</param>
        /// <param name="eps">What is added to the variance.</param>
        /// <param name="momentum">The share of the latest batch in the running mean and variance.</param>
        /// <param name="affine">Learn scale and shift.</param>
        /// <param name="track_running_stats">Keep a running mean and variance.</param>
        /// <param name="device">Where parameters and buffers lie.</param>
        /// <param name="dtype">Their element type.</param>
        public static InstanceNorm1d InstanceNorm1d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false, Device? device = null, ScalarType? dtype = null) =>
            new(new NormOptions(num_features, eps, momentum, affine, track_running_stats, device, dtype));

        /// <summary>Normalizes each channel of each sample, where a channel has two dimensions more.</summary>
        /// <param name="num_features">The number of channels.</param>
        /// <param name="eps">What is added to the variance.</param>
        /// <param name="momentum">The share of the latest batch in the running mean and variance.</param>
        /// <param name="affine">Learn scale and shift.</param>
        /// <param name="track_running_stats">Keep a running mean and variance.</param>
        /// <param name="device">Where parameters and buffers lie.</param>
        /// <param name="dtype">Their element type.</param>
        public static InstanceNorm2d InstanceNorm2d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false, Device? device = null, ScalarType? dtype = null) =>
            new(new NormOptions(num_features, eps, momentum, affine, track_running_stats, device, dtype));

        /// <summary>Normalizes each channel of each sample, where a channel has three dimensions more.</summary>
        /// <param name="num_features">The number of channels.</param>
        /// <param name="eps">What is added to the variance.</param>
        /// <param name="momentum">The share of the latest batch in the running mean and variance.</param>
        /// <param name="affine">Learn scale and shift.</param>
        /// <param name="track_running_stats">Keep a running mean and variance.</param>
        /// <param name="device">Where parameters and buffers lie.</param>
        /// <param name="dtype">Their element type.</param>
        public static InstanceNorm3d InstanceNorm3d(long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false, Device? device = null, ScalarType? dtype = null) =>
            new(new NormOptions(num_features, eps, momentum, affine, track_running_stats, device, dtype));
    }
}
