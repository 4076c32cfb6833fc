using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Each element, but at least 0 and at most 6.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor relu6(Tensor x, bool inplace = false) => hardtanh(x, 0, 6, inplace);

            /// <summary>Each element above 0 as it is, below 0 times a small slope.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="negative_slope">The slope below 0.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                inplace ? Overwrite("leaky_relu_", input, negative_slope) : Aten.Call("leaky_relu", input, negative_slope);

            /// <summary>Each element above 0 as it is, below 0 times its channel's slope.</summary>
            /// <param name="input">Shape (batch, channels, …).</param>
            /// <param name="weight">The slopes: one, or one for each channel.</param>
            public static Tensor prelu(Tensor input, Tensor weight) => Aten.Call("prelu", input, weight);

            /// <summary>Each element above 0 as it is, below 0 times the slope in the middle of the two.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="lower">The least slope.</param>
            /// <param name="upper">The greatest slope.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor rrelu(Tensor x, double lower = 1.0 / 8.0, double upper = 1.0 / 3.0, bool inplace = false) =>
                rrelu(x, lower, upper, training: false, inplace);

            /// <summary>Each element above 0 as it is, below 0 as α (eˣ - 1).</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="alpha">The α.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? Overwrite("elu_", x, alpha) : Aten.Call("elu", x, alpha);

            /// <summary>ELU with the scale and the α that keep mean 0 and variance 1 from layer to layer.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor selu(Tensor x, bool inplace = false) => inplace ? Overwrite("selu_", x) : Aten.Call("selu", x);

            /// <summary>Each element above 0 as it is, below 0 as α (exp(x / α) - 1).</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="alpha">The α; not 0.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor celu(Tensor x, double alpha, bool inplace = false) =>
                inplace ? Overwrite("celu_", x, alpha) : Aten.Call("celu", x, alpha);

            /// <summary>Each element, held between two limits.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="min_val">The least value.</param>
            /// <param name="max_val">The greatest value.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor hardtanh(Tensor x, double min_val = -1.0, double max_val = 1.0, bool inplace = false) =>
                inplace ? Overwrite("hardtanh_", x, min_val, max_val) : Aten.Call("hardtanh", x, min_val, max_val);

            /// <summary>Three straight lines in place of the sigmoid: x / 6 + 1 / 2, at least 0 and at most 1.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor hardsigmoid(Tensor input, bool inplace = false) =>
                inplace ? Overwrite("hardsigmoid_", input) : Aten.Call("hardsigmoid", input);

            /// <summary>Each element times its hard sigmoid.</summary>
            /// <param name="input">Any shape.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor hardswish(Tensor input, bool inplace = false) =>
                inplace ? Overwrite("hardswish_", input) : Aten.Call("hardswish", input);

            /// <summary>Each element above the threshold as it is, else a fixed value.</summary>
            /// <param name="x">Any shape.</param>
            /// <param name="threshold">What an element must exceed to stay.</param>
            /// <param name="value">What takes the place of the others.</param>
            /// <param name="inplace">Overwrite the input.</param>
            public static Tensor threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                inplace ? Overwrite("threshold_", x, threshold, value) : Aten.Call("threshold", x, threshold, value);

            internal static Tensor rrelu(Tensor x, double lower, double upper, bool training, bool inplace) =>
                inplace ? Overwrite("rrelu_", x, lower, upper, training) : Aten.Call("rrelu", x, lower, upper, training);
        }
    }
}
