using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Each element times tanh(ln(1 + eˣ)).</summary>
        public static Mish Mish() => Mish(inplace: false);

        /// <summary>Each element times tanh(ln(1 + eˣ)).</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static Mish Mish(bool inplace) => new(inplace);

        /// <summary>ln(1 + exp(β x)) / β: a rectifier without its corner.</summary>
        /// <param name="beta">The β: the greater, the sharper the bend.</param>
        /// <param name="threshold">Where β x exceeds it, the element is passed on as it is.</param>
        public static Softplus Softplus(double beta = 1.0, double threshold = 20.0) => new(beta, threshold);

        /// <summary>Each element divided by 1 more than its size.</summary>
        public static Softsign Softsign() => Softsign(inplace: false);

        /// <summary>Each element divided by 1 more than its size.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static Softsign Softsign(bool inplace) => new(inplace);

        /// <summary>The logarithm of the sigmoid of each element.</summary>
        public static LogSigmoid LogSigmoid() => new();

        /// <summary>The first half along a dimension, times the sigmoid of the second half.</summary>
        /// <param name="dim">The dimension; negative numbers count from the last.</param>
        public static GLU GLU(long dim = -1) => new(dim);

        /// <summary>Each element less its hyperbolic tangent.</summary>
        public static Tanhshrink Tanhshrink() => Tanhshrink(inplace: false);

        /// <summary>Each element less its hyperbolic tangent.</summary>
        /// <param name="inplace">Overwrite the input.</param>
        public static Tanhshrink Tanhshrink(bool inplace = false) => new(inplace);

        /// <summary>Each element as it is where its size exceeds λ, else 0.</summary>
        /// <param name="lambda">The λ.</param>
        public static Hardshrink Hardshrink(double lambda = 0.5) => new(lambda);

        /// <summary>Each element moved towards 0 by λ, and 0 where that would pass it.</summary>
        /// <param name="lambda">The λ; not below 0.</param>
        public static Softshrink Softshrink(double lambda = 0.5) => new(lambda);
    }
}
