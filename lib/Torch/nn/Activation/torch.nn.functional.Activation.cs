using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The larger of 0 and each element.</summary>
            public static Tensor relu(Tensor x, bool inplace = false) => inplace ? Overwrite("relu_", x) : Aten.Call("relu", x);

            /// <summary>Each element times its sigmoid.</summary>
            public static Tensor silu(Tensor x, bool inplace = false) => inplace ? Overwrite("silu_", x) : Aten.Call("silu", x);

            /// <summary>The hyperbolic tangent of each element.</summary>
            public static Tensor tanh(Tensor x, bool inplace = false) => inplace ? Overwrite("tanh_", x) : Aten.Call("tanh", x);

            /// <summary>1 / (1 + e⁻ˣ) of each element.</summary>
            public static Tensor sigmoid(Tensor x) => sigmoid(x, inplace: false);

            /// <summary>1 / (1 + e⁻ˣ) of each element.</summary>
            public static Tensor sigmoid(Tensor x, bool inplace) => inplace ? Overwrite("sigmoid_", x) : Aten.Call("sigmoid", x);

            /// <summary>Each element times the normal distribution's share below it.</summary>
            public static Tensor gelu(Tensor x) => gelu(x, inplace: false);

            /// <summary>Each element times the normal distribution's share below it.</summary>
            public static Tensor gelu(Tensor x, bool inplace) => gelu(x, Modules.GELU.Approximate.none, inplace);

            /// <summary>Each element times the normal distribution's share below it.</summary>
            public static Tensor gelu(Tensor x, GELU.Approximate approximate, bool inplace = false)
            {
                var how = approximate == Modules.GELU.Approximate.tanh ? "tanh" : "none";
                return inplace ? Overwrite("gelu_", x, how) : Aten.Call("gelu", x, how);
            }

            /// <summary>Exponentials along a dimension, made to sum to 1.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="dim">The dimension; negative numbers count from the last.</param>
            /// <param name="dtype">The type to convert to first.</param>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => Aten.Call("softmax.int", input, dim, dtype);

            /// <summary>The logarithm of the softmax along a dimension.</summary>
            public static Tensor log_softmax(Tensor x, long dim) => Aten.Call("log_softmax.int", x, dim);

            /// <summary>Exponentials of the elements' negatives along a dimension, made to sum to 1.</summary>
            public static Tensor softmin(Tensor x, long dim)
            {
                ArgumentNullException.ThrowIfNull(x);
                using var negative = x.neg();
                return softmax(negative, dim);
            }

            /// <summary>The softmax over the channels, at each place of a picture.</summary>
            /// <param name="x">Shape (batch, channels, height, width) or (channels, height, width).</param>
            public static Tensor softmax2d(Tensor x) => softmax(x, -3);

            // The result is a handle of its own, so that disposing it leaves the input alive.
            private static Tensor Overwrite(string operation, params ReadOnlySpan<Value> args) => Aten.CallInPlace(operation, args).alias();
        }
    }
}
