using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Each element times tanh(ln(1 + eˣ)).</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor mish(Tensor x, bool inplace = false) => inplace ? Overwrite("mish_", x) : Aten.Call("mish", x);

            /// <summary>ln(1 + exp(β x)) / β: a rectifier without its corner.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="beta">The β: the greater, the sharper the bend.</param>
            /// <param name="threshold">Where β x exceeds it, the element is passed on as it is.</param>
            public static Tensor softplus(Tensor x, double beta = 1.0, double threshold = 20.0) => Aten.Call("softplus", x, beta, threshold);

            /// <summary>Each element divided by 1 more than its size.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor softsign(Tensor x, bool inplace = false)
            {
                ArgumentNullException.ThrowIfNull(x);
                if (inplace)
                {
                    // The gradient needs what the input was.
                    using var before = x.clone();
                    using var result = softsign(before);
                    return Overwrite("copy_", x, result);
                }
                using var size = x.abs();
                using var divisor = size.add(1);
                return x.div(divisor);
            }

            /// <summary>The logarithm of the sigmoid of each element.</summary>
            public static Tensor logsigmoid(Tensor x) => Aten.Call("log_sigmoid", x);

            /// <summary>The first half along a dimension, times the sigmoid of the second half.</summary>
            /// <param name="input">Any shape; the dimension has an even length.</param>
            /// <param name="dim">The dimension; negative numbers count from the last.</param>
            public static Tensor glu(Tensor input, long dim = -1) => Aten.Call("glu", input, dim);

            /// <summary>Each element less its hyperbolic tangent.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor tanhshrink(Tensor x, bool inplace = false)
            {
                ArgumentNullException.ThrowIfNull(x);
                using var tangent = x.tanh();
                return inplace ? Overwrite("sub_.Tensor", x, tangent) : x.sub(tangent);
            }

            /// <summary>Each element as it is where its size exceeds λ, else 0.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="lambda">The λ.</param>
            public static Tensor hardshrink(Tensor x, double lambda = 0.5) => Aten.Call("hardshrink", x, lambda);

            /// <summary>Each element moved towards 0 by λ, and 0 where that would pass it.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="lambda">The λ; not below 0.</param>
            public static Tensor softshrink(Tensor x, double lambda = 0.5) => Aten.Call("softshrink", x, lambda);
        }
    }
}
