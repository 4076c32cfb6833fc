using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Element by element.
    public partial class Tensor
    {
        /// <summary>The absolute value of each element.</summary>
        public Tensor abs() => Aten.Call("abs", this);

        /// <summary>Each element with the other sign.</summary>
        public Tensor neg() => Aten.Call("neg", this);

        /// <summary>e to the power of each element.</summary>
        public Tensor exp() => Aten.Call("exp", this);

        /// <summary>e to the power of each element, less 1, exact near 0.</summary>
        public Tensor expm1() => Aten.Call("expm1", this);

        /// <summary>The natural logarithm of each element.</summary>
        public Tensor log() => Aten.Call("log", this);

        /// <summary>The base-2 logarithm of each element.</summary>
        public Tensor log2() => Aten.Call("log2", this);

        /// <summary>The base-10 logarithm of each element.</summary>
        public Tensor log10() => Aten.Call("log10", this);

        /// <summary>The natural logarithm of 1 plus each element, exact near 0.</summary>
        public Tensor log1p() => Aten.Call("log1p", this);

        /// <summary>The square root of each element.</summary>
        public Tensor sqrt() => Aten.Call("sqrt", this);

        /// <summary>1 over the square root of each element.</summary>
        public Tensor rsqrt() => Aten.Call("rsqrt", this);

        /// <summary>Each element times itself.</summary>
        public Tensor square() => Aten.Call("square", this);

        /// <summary>1 over each element.</summary>
        public Tensor reciprocal() => Aten.Call("reciprocal", this);

        /// <summary>The sine of each element, in radians.</summary>
        public Tensor sin() => Aten.Call("sin", this);

        /// <summary>The cosine of each element, in radians.</summary>
        public Tensor cos() => Aten.Call("cos", this);

        /// <summary>The tangent of each element, in radians.</summary>
        public Tensor tan() => Aten.Call("tan", this);

        /// <summary>The angle whose sine is each element.</summary>
        public Tensor asin() => Aten.Call("asin", this);

        /// <summary>The angle whose cosine is each element.</summary>
        public Tensor acos() => Aten.Call("acos", this);

        /// <summary>The angle whose tangent is each element.</summary>
        public Tensor atan() => Aten.Call("atan", this);

        /// <summary>The hyperbolic sine of each element.</summary>
        public Tensor sinh() => Aten.Call("sinh", this);

        /// <summary>The hyperbolic cosine of each element.</summary>
        public Tensor cosh() => Aten.Call("cosh", this);

        /// <summary>The hyperbolic tangent of each element.</summary>
        public Tensor tanh() => Aten.Call("tanh", this);

        /// <summary>1 / (1 + e⁻ˣ) of each element.</summary>
        public Tensor sigmoid() => Aten.Call("sigmoid", this);

        /// <summary>The larger of 0 and each element.</summary>
        public Tensor relu() => Aten.Call("relu", this);

        /// <summary>The error function of each element.</summary>
        public Tensor erf() => Aten.Call("erf", this);

        /// <summary>The largest integer not above each element.</summary>
        public Tensor floor() => Aten.Call("floor", this);

        /// <summary>The smallest integer not below each element.</summary>
        public Tensor ceil() => Aten.Call("ceil", this);

        /// <summary>The nearest integer to each element, ties to even.</summary>
        public Tensor round(long decimals = 0) => decimals == 0 ? Aten.Call("round", this) : Aten.Call("round.decimals", this, decimals);

        /// <summary>Each element without its fraction.</summary>
        public Tensor trunc() => Aten.Call("trunc", this);

        /// <summary>The fraction of each element.</summary>
        public Tensor frac() => Aten.Call("frac", this);

        /// <summary>-1, 0 or 1 by the sign of each element.</summary>
        public Tensor sign() => Aten.Call("sign", this);

        /// <summary>Whether each element is not a number.</summary>
        public Tensor isnan() => Aten.Call("isnan", this);

        /// <summary>Whether each element is infinite.</summary>
        public Tensor isinf() => Aten.Call("isinf", this);

        /// <summary>Whether each element is finite.</summary>
        public Tensor isfinite() => Aten.Call("isfinite", this);

        /// <summary><see cref="abs"/> in place.</summary>
        public Tensor abs_() => Aten.CallInPlace("abs_", this);

        /// <summary><see cref="neg"/> in place.</summary>
        public Tensor neg_() => Aten.CallInPlace("neg_", this);

        /// <summary><see cref="exp"/> in place.</summary>
        public Tensor exp_() => Aten.CallInPlace("exp_", this);

        /// <summary><see cref="log"/> in place.</summary>
        public Tensor log_() => Aten.CallInPlace("log_", this);

        /// <summary><see cref="sqrt"/> in place.</summary>
        public Tensor sqrt_() => Aten.CallInPlace("sqrt_", this);

        /// <summary><see cref="reciprocal"/> in place.</summary>
        public Tensor reciprocal_() => Aten.CallInPlace("reciprocal_", this);

        /// <summary><see cref="sin"/> in place.</summary>
        public Tensor sin_() => Aten.CallInPlace("sin_", this);

        /// <summary><see cref="cos"/> in place.</summary>
        public Tensor cos_() => Aten.CallInPlace("cos_", this);

        /// <summary><see cref="tanh"/> in place.</summary>
        public Tensor tanh_() => Aten.CallInPlace("tanh_", this);

        /// <summary><see cref="sigmoid"/> in place.</summary>
        public Tensor sigmoid_() => Aten.CallInPlace("sigmoid_", this);

        /// <summary><see cref="relu"/> in place.</summary>
        public Tensor relu_() => Aten.CallInPlace("relu_", this);

        /// <summary><see cref="floor"/> in place.</summary>
        public Tensor floor_() => Aten.CallInPlace("floor_", this);

        /// <summary><see cref="ceil"/> in place.</summary>
        public Tensor ceil_() => Aten.CallInPlace("ceil_", this);

        /// <summary><see cref="round"/> in place.</summary>
        public Tensor round_(long decimals = 0) => decimals == 0 ? Aten.CallInPlace("round_", this) : Aten.CallInPlace("round_.decimals", this, decimals);

        /// <summary>x · sigmoid(x) of each element.</summary>
        public Tensor silu() => Aten.Call("silu", this);

        /// <summary>x · Φ(x) of each element, Φ the normal distribution (Hendrycks and Gimpel 2016).</summary>
        public Tensor gelu() => Aten.Call("gelu", this);

        /// <summary>Each element to the power of the other tensor's.</summary>
        public Tensor pow(Tensor exponent) => Aten.Call("pow.Tensor_Tensor", this, exponent);

        /// <summary>Each element to a power.</summary>
        public Tensor pow(Scalar exponent) => Aten.Call("pow.Tensor_Scalar", this, exponent);

        /// <summary>The angle of the point (other, this) of each pair.</summary>
        public Tensor atan2(Tensor other) => Aten.Call("atan2", this, other);

        /// <summary>The larger of each pair.</summary>
        public Tensor maximum(Tensor other) => Aten.Call("maximum", this, other);

        /// <summary>The smaller of each pair.</summary>
        public Tensor minimum(Tensor other) => Aten.Call("minimum", this, other);

        /// <summary>Each element, kept within bounds.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Aten.Call("clamp", this, min, max);

        /// <summary>Each element, kept within bounds of its own.</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Aten.Call("clamp.Tensor", this, min, max);

        /// <summary><see cref="clamp(Scalar?, Scalar?)"/> in place.</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Aten.CallInPlace("clamp_", this, min, max);

        /// <summary>Each element, or the bound where it is lower.</summary>
        public Tensor clamp_min(Scalar min) => Aten.Call("clamp_min", this, min);

        /// <summary>Each element, or the bound where it is higher.</summary>
        public Tensor clamp_max(Scalar max) => Aten.Call("clamp_max", this, max);

        /// <summary>Each element, with numbers in place of NaN and infinities.</summary>
        public Tensor nan_to_num(double nan = 0d, double? posinf = null, double? neginf = null) => Aten.Call("nan_to_num", this, nan, posinf, neginf);

        /// <summary>This tensor's element where the condition holds, else y's.</summary>
        public Tensor where(Tensor condition, Tensor y) => Aten.Call("where.self", condition, this, y);

        /// <summary>Each element moved towards the other by the weight.</summary>
        public Tensor lerp(Tensor end, Tensor weight) => Aten.Call("lerp.Tensor", this, end, weight);

        /// <summary>This tensor with a value where the mask is true.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value) => Aten.Call("masked_fill.Scalar", this, mask, value);

        /// <summary><see cref="masked_fill"/> in place.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value) => Aten.CallInPlace("masked_fill_.Scalar", this, mask, value);

        /// <summary>The softmax along a dimension: exponentials that sum to 1.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Aten.Call("softmax.int", this, dim, dtype);

        /// <summary>The logarithm of the softmax along a dimension.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Aten.Call("log_softmax.int", this, dim, dtype);
    }
}
