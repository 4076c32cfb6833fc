using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Sets whole channels to 0 by chance and scales up the rest, if training.</summary>
            /// <param name="input">Shape (batch, channels, length) or (channels, length).</param>
            /// <param name="p">The chance of each channel.</param>
            /// <param name="training">Otherwise the input is passed on.</param>
            /// <param name="inplace">Overwrite the input.</param>
            /// <exception cref="ArgumentException"><paramref name="p"/> is not between 0 and 1, or the input has not two or three dimensions.</exception>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                ArgumentNullException.ThrowIfNull(input);
                if (input.Dimensions is not (2 or 3))
                {
                    throw new ArgumentException(ErrorMessages.Rank(nameof(dropout1d), "2 or 3", input.shape), nameof(input));
                }
                return OfSamples(nameof(dropout1d), 3, input, p, training, inplace);
            }

            /// <summary>Sets whole channels to 0 by chance and scales up the rest, if training.</summary>
            /// <param name="input">Shape (batch, channels, height, width).</param>
            /// <param name="p">The chance of each channel.</param>
            /// <param name="training">Otherwise the input is passed on.</param>
            /// <param name="inplace">Overwrite the input.</param>
            /// <exception cref="ArgumentException"><paramref name="p"/> is not between 0 and 1.</exception>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                ByChance(nameof(dropout2d), "feature_dropout", "feature_dropout_", input, p, training, inplace);

            /// <summary>Sets whole channels to 0 by chance and scales up the rest, if training.</summary>
            /// <param name="input">Shape (batch, channels, depth, height, width) or (channels, depth, height, width).</param>
            /// <param name="p">The chance of each channel.</param>
            /// <param name="training">Otherwise the input is passed on.</param>
            /// <param name="inplace">Overwrite the input.</param>
            /// <exception cref="ArgumentException"><paramref name="p"/> is not between 0 and 1.</exception>
            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false)
            {
                ArgumentNullException.ThrowIfNull(input);
                return OfSamples(nameof(dropout3d), 5, input, p, training, inplace);
            }

            /// <summary>Sets elements by chance to the least that SELU gives, and keeps mean and variance, if training.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="p">The chance of each element.</param>
            /// <param name="training">Otherwise the input is passed on.</param>
            /// <param name="inplace">Overwrite the input.</param>
            /// <exception cref="ArgumentException"><paramref name="p"/> is not between 0 and 1.</exception>
            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                ByChance(nameof(alpha_dropout), "alpha_dropout", "alpha_dropout_", input, p, training, inplace);

            /// <summary>Sets whole channels by chance to the least that SELU gives, and keeps mean and variance, if training.</summary>
            /// <param name="input">Shape (batch, channels, …).</param>
            /// <param name="p">The chance of each channel.</param>
            /// <param name="training">Otherwise the input is passed on.</param>
            /// <param name="inplace">Overwrite the input.</param>
            /// <exception cref="ArgumentException"><paramref name="p"/> is not between 0 and 1.</exception>
            public static Tensor feature_alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                ByChance(nameof(feature_alpha_dropout), "feature_alpha_dropout", "feature_alpha_dropout_", input, p, training, inplace);

            // A sample alone is taken for a batch of one.
            private static Tensor OfSamples(string subject, int batched, Tensor input, double p, bool training, bool inplace)
            {
                if (input.Dimensions == batched)
                {
                    return ByChance(subject, "feature_dropout", "feature_dropout_", input, p, training, inplace);
                }
                using var batch = input.unsqueeze(0);
                using var result = ByChance(subject, "feature_dropout", "feature_dropout_", batch, p, training, inplace);
                return result.squeeze(0);
            }

            private static Tensor ByChance(string subject, string operation, string inPlace, Tensor input, double p, bool training, bool inplace)
            {
                CheckProbability(subject, p);
                return inplace ? Overwrite(inPlace, input, p, training) : Aten.Call(operation, input, p, training);
            }
        }
    }
}
