using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // What layers put between them.
    public partial class Tensor
    {
        private const double one_eighth = 1.0 / 8.0;
        private const double one_third = 1.0 / 3.0;

        /// <summary>1 / (1 + e⁻ˣ) of each element.</summary>
        public Tensor sigmoid() => Aten.Call("sigmoid", this);

        /// <summary><see cref="sigmoid"/> in place.</summary>
        public Tensor sigmoid_() => Aten.CallInPlace("sigmoid_", this);

        /// <summary>The larger of 0 and each element.</summary>
        public Tensor relu() => Aten.Call("relu", this);

        /// <summary><see cref="relu"/> in place.</summary>
        public Tensor relu_() => Aten.CallInPlace("relu_", this);

        /// <summary>x · sigmoid(x) of each element.</summary>
        public Tensor silu() => Aten.Call("silu", this);

        /// <summary><see cref="Tensor.silu()"/> in place.</summary>
        public Tensor silu_() => Aten.CallInPlace("silu_", this);

        /// <summary>x · Φ(x) of each element, Φ the normal distribution (Hendrycks and Gimpel 2016).</summary>
        public Tensor gelu() => Aten.Call("gelu", this);

        /// <summary><see cref="Tensor.gelu()"/> in place.</summary>
        public Tensor gelu_() => Aten.CallInPlace("gelu_", this);

        /// <summary>The softmax along a dimension: exponentials that sum to 1.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Aten.Call("softmax.int", this, dim, dtype);

        /// <summary>The logarithm of the softmax along a dimension.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Aten.Call("log_softmax.int", this, dim, dtype);

        /// <summary>Each element kept within 0 and 6.</summary>
        public Tensor relu6() => Aten.Call("relu6", this);

        /// <summary><see cref="Tensor.relu6()"/> in place.</summary>
        public Tensor relu6_() => Aten.CallInPlace("relu6_", this);

        /// <summary>Each element; where it is negative, alpha (eˣ - 1).</summary>
        public Tensor elu(double alpha = 1) => Aten.Call("elu", this, alpha);

        /// <summary>scale · x; where x is negative, scale · alpha (e^(input_scale · x) - 1).</summary>
        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) => Aten.Call("elu", this, alpha, scale, input_scale);

        /// <summary><see cref="Tensor.elu(double)"/> in place.</summary>
        public Tensor elu_(double alpha = 1) => Aten.CallInPlace("elu_", this, alpha);

        /// <summary><see cref="Tensor.elu(Scalar, Scalar, Scalar)"/> in place.</summary>
        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) => Aten.CallInPlace("elu_", this, alpha, scale, input_scale);

        /// <summary>Each element; where it is negative, eˣ - 1.</summary>
        public Tensor celu() => Aten.Call("celu", this);

        /// <summary>Each element; where it is negative, alpha (e^(x / alpha) - 1).</summary>
        public Tensor celu(Scalar alpha) => Aten.Call("celu", this, alpha);

        /// <summary><see cref="Tensor.celu()"/> in place.</summary>
        public Tensor celu_() => Aten.CallInPlace("celu_", this);

        /// <summary><see cref="Tensor.celu(Scalar)"/> in place.</summary>
        public Tensor celu_(Scalar alpha) => Aten.CallInPlace("celu_", this, alpha);

        /// <summary>The scaled ELU whose outputs keep mean 0 and variance 1.</summary>
        public Tensor selu() => Aten.Call("selu", this);

        /// <summary><see cref="Tensor.selu()"/> in place.</summary>
        public Tensor selu_() => Aten.CallInPlace("selu_", this);

        /// <summary>x / 6 + 1 / 2, kept within 0 and 1.</summary>
        public Tensor hardsigmoid() => Aten.Call("hardsigmoid", this);

        /// <summary><see cref="Tensor.hardsigmoid()"/> in place.</summary>
        public Tensor hardsigmoid_() => Aten.CallInPlace("hardsigmoid_", this);

        /// <summary>x times its <see cref="hardsigmoid()"/>.</summary>
        public Tensor hardswish() => Aten.Call("hardswish", this);

        /// <summary><see cref="Tensor.hardswish()"/> in place.</summary>
        public Tensor hardswish_() => Aten.CallInPlace("hardswish_", this);

        /// <summary>Each element kept within bounds.</summary>
        public Tensor hardtanh(Scalar min, Scalar max) => Aten.Call("hardtanh", this, min, max);

        /// <summary><see cref="Tensor.hardtanh(Scalar, Scalar)"/> in place.</summary>
        public Tensor hardtanh_(Scalar min, Scalar max) => Aten.CallInPlace("hardtanh_", this, min, max);

        /// <summary>Each element; times the slope where it is negative.</summary>
        public Tensor leaky_relu(Scalar negative_slope) => Aten.Call("leaky_relu", this, negative_slope);

        /// <summary><see cref="Tensor.leaky_relu(Scalar)"/> in place.</summary>
        public Tensor leaky_relu_(Scalar negative_slope) => Aten.CallInPlace("leaky_relu_", this, negative_slope);

        /// <summary>Each element; where it is negative, times the mean of the bounds, as <c>rrelu</c> does outside training.</summary>
        public Tensor rrelu(double lower = one_eighth, double upper = one_third) => Aten.Call("rrelu", this, lower, upper);

        /// <summary><see cref="Tensor.rrelu(double, double)"/> in place.</summary>
        public Tensor rrelu_(double lower = one_eighth, double upper = one_third) => Aten.CallInPlace("rrelu_", this, lower, upper);

        /// <summary>Each element; times the weight where it is negative. One weight, or one for each channel.</summary>
        public Tensor prelu(Tensor target) => Aten.Call("prelu", this, target);

        /// <summary>log(1 + e^(beta x)) / beta; x itself where beta x exceeds the threshold.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20) => Aten.Call("softplus", this, beta, threshold);

        /// <summary>Each element above the threshold, else the value.</summary>
        public Tensor threshold(Scalar threshold, Scalar value) => Aten.Call("threshold", this, threshold, value);

        /// <summary><see cref="Tensor.threshold(Scalar, Scalar)"/> in place.</summary>
        public Tensor threshold_(Scalar threshold, Scalar value) => Aten.CallInPlace("threshold_", this, threshold, value);

        /// <summary>The first half along a dimension times the sigmoid of the second (Dauphin and others 2017).</summary>
        public Tensor glu(long dim = -1) => Aten.Call("glu", this, dim);

        /// <summary>The logarithm of the sigmoid of each element.</summary>
        public Tensor log_sigmoid() => Aten.Call("log_sigmoid", this);
    }
}
