using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>While training, sets whole channels of one dimension to 0 by chance and scales up the rest.</summary>
        /// <param name="p">The chance of each channel.</param>
        /// <param name="inplace">Overwrite the input.</param>
        /// <exception cref="ArgumentException"><paramref name="p"/> is not between 0 and 1.</exception>
        public static Dropout1d Dropout1d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>While training, sets whole channels of two dimensions to 0 by chance and scales up the rest.</summary>
        /// <param name="p">The chance of each channel.</param>
        /// <param name="inplace">Overwrite the input.</param>
        /// <exception cref="ArgumentException"><paramref name="p"/> is not between 0 and 1.</exception>
        public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>While training, sets whole channels of three dimensions to 0 by chance and scales up the rest.</summary>
        /// <param name="p">The chance of each channel.</param>
        /// <param name="inplace">Overwrite the input.</param>
        /// <exception cref="ArgumentException"><paramref name="p"/> is not between 0 and 1.</exception>
        public static Dropout3d Dropout3d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>While training, sets elements by chance to the least that SELU gives, and keeps mean and variance.</summary>
        /// <param name="p">The chance of each element.</param>
        /// <param name="inplace">Overwrite the input.</param>
        /// <exception cref="ArgumentException"><paramref name="p"/> is not between 0 and 1.</exception>
        public static AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>While training, sets whole channels by chance to the least that SELU gives, and keeps mean and variance.</summary>
        /// <param name="p">The chance of each channel.</param>
        /// <exception cref="ArgumentException"><paramref name="p"/> is not between 0 and 1.</exception>
        public static FeatureAlphaDropout FeatureAlphaDropout(double p = 0.5) => FeatureAlphaDropout(p, inplace: false);

        /// <summary>While training, sets whole channels by chance to the least that SELU gives, and keeps mean and variance.</summary>
        /// <param name="p">The chance of each channel.</param>
        /// <param name="inplace">Overwrite the input.</param>
        /// <exception cref="ArgumentException"><paramref name="p"/> is not between 0 and 1.</exception>
        public static FeatureAlphaDropout FeatureAlphaDropout(double p, bool inplace) => new(p, inplace);
    }
}
