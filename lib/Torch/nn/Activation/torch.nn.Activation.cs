using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The larger of 0 and each element.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static ReLU ReLU(bool inplace = false) => new(inplace);

        /// <summary>Each element times its sigmoid.</summary>
        public static SiLU SiLU() => SiLU(inplace: false);

        /// <summary>Each element times its sigmoid.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static SiLU SiLU(bool inplace) => new(inplace);

        /// <summary>The hyperbolic tangent of each element.</summary>
        public static Tanh Tanh() => Tanh(inplace: false);

        /// <summary>The hyperbolic tangent of each element.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static Tanh Tanh(bool inplace = false) => new(inplace);

        /// <summary>1 / (1 + e⁻ˣ) of each element.</summary>
        public static Sigmoid Sigmoid() => Sigmoid(inplace: false);

        /// <summary>1 / (1 + e⁻ˣ) of each element.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static Sigmoid Sigmoid(bool inplace) => new(inplace);

        /// <summary>Each element times the normal distribution's share below it.</summary>
        public static GELU GELU() => GELU(inplace: false);

        /// <summary>Each element times the normal distribution's share below it.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static GELU GELU(bool inplace) => new(inplace);

        /// <summary>Each element times the normal distribution's share below it.</summary>
        /// <param name="approximate">How the distribution is computed.</param>
        /// <param name="inplace">Overwrite the input.</param>
        public static GELU GELU(GELU.Approximate approximate, bool inplace = false) => new(inplace, approximate);

        /// <summary>Exponentials along a dimension, made to sum to 1.</summary>
        public static Softmax Softmax(long dim) => new(dim);

        /// <summary>The logarithm of the softmax along a dimension.</summary>
        public static LogSoftmax LogSoftmax(long dim) => new(dim);

        /// <summary>Exponentials of the elements' negatives along a dimension, made to sum to 1.</summary>
        public static Softmin Softmin(long dim) => new(dim);

        /// <summary>The softmax over the channels, at each place of a picture.</summary>
        public static Softmax2d Softmax2d() => new();
    }
}
