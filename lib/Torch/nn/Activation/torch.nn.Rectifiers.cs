using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Each element, but at least 0 and at most 6.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static ReLU6 ReLU6(bool inplace = false) => new(inplace);

        /// <summary>Each element above 0 as it is, below 0 times a small slope.</summary>
        /// <param name="negative_slope">The slope below 0.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

        /// <summary>Each element above 0 as it is, below 0 times a slope that is learnt.</summary>
        /// <param name="num_parameters">1: one slope for all; otherwise the number of channels, the second dimension.</param>
        /// <param name="init">The slopes' initial value.</param>
        /// <param name="device">Where the slopes lie.</param>
        /// <param name="dtype">Their element type.</param>
        public static PReLU PReLU(long num_parameters, double init = 0.25, Device? device = null, ScalarType? dtype = null) => new(num_parameters, init, device, dtype);

        /// <summary>Each element above 0 as it is, below 0 times a slope: drawn by chance while training, otherwise the middle one.</summary>
        /// <param name="lower">The least slope.</param>
        /// <param name="upper">The greatest slope.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static RReLU RReLU(double lower = 1.0 / 8.0, double upper = 1.0 / 3.0, bool inplace = false) => new(lower, upper, inplace);

        /// <summary>Each element above 0 as it is, below 0 as α (eˣ - 1).</summary>
        /// <param name="alpha">The α.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

        /// <summary>ELU with the scale and the α that keep mean 0 and variance 1 from layer to layer.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static SELU SELU(bool inplace = false) => new(inplace);

        /// <summary>Each element above 0 as it is, below 0 as α (exp(x / α) - 1).</summary>
        /// <param name="alpha">The α; not 0.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static CELU CELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

        /// <summary>Each element, held between two limits.</summary>
        /// <param name="min_val">The least value.</param>
        /// <param name="max_val">The greatest value.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static Hardtanh Hardtanh(double min_val = -1.0, double max_val = 1.0, bool inplace = false) => new(min_val, max_val, inplace);

        /// <summary>Three straight lines in place of the sigmoid: x / 6 + 1 / 2, at least 0 and at most 1.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static Hardsigmoid Hardsigmoid(bool inplace = false) => new(inplace);

        /// <summary>Each element times its hard sigmoid.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static Hardswish Hardswish(bool inplace = false) => new(inplace);

        /// <summary>Each element above the threshold as it is, else a fixed value.</summary>
        /// <param name="threshold">What an element must exceed to stay.</param>
        /// <param name="value">What takes the place of the others.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static Threshold Threshold(double threshold, double value, bool inplace = false) => new(threshold, value, inplace);
    }
}
