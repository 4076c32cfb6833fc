namespace TorchSharp;

public static partial class torch
{
    /// <summary>The absolute value of each element.</summary>
    public static Tensor abs(Tensor input) => input.abs();

    /// <summary>Each element with the other sign.</summary>
    public static Tensor neg(Tensor input) => input.neg();

    /// <summary>e to the power of each element.</summary>
    public static Tensor exp(Tensor input) => input.exp();

    /// <summary>e to the power of each element, less 1, exact near 0.</summary>
    public static Tensor expm1(Tensor input) => input.expm1();

    /// <summary>The natural logarithm of each element.</summary>
    public static Tensor log(Tensor input) => input.log();

    /// <summary>The base-2 logarithm of each element.</summary>
    public static Tensor log2(Tensor input) => input.log2();

    /// <summary>The base-10 logarithm of each element.</summary>
    public static Tensor log10(Tensor input) => input.log10();

    /// <summary>The natural logarithm of 1 plus each element, exact near 0.</summary>
    public static Tensor log1p(Tensor input) => input.log1p();

    /// <summary>The square root of each element.</summary>
    public static Tensor sqrt(Tensor input) => input.sqrt();

    /// <summary>1 over the square root of each element.</summary>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();

    /// <summary>Each element times itself.</summary>
    public static Tensor square(Tensor input) => input.square();

    /// <summary>1 over each element.</summary>
    public static Tensor reciprocal(Tensor input) => input.reciprocal();

    /// <summary>The sine of each element, in radians.</summary>
    public static Tensor sin(Tensor input) => input.sin();

    /// <summary>The cosine of each element, in radians.</summary>
    public static Tensor cos(Tensor input) => input.cos();

    /// <summary>The tangent of each element, in radians.</summary>
    public static Tensor tan(Tensor input) => input.tan();

    /// <summary>The angle whose sine is each element.</summary>
    public static Tensor asin(Tensor input) => input.asin();

    /// <summary>The angle whose cosine is each element.</summary>
    public static Tensor acos(Tensor input) => input.acos();

    /// <summary>The angle whose tangent is each element.</summary>
    public static Tensor atan(Tensor input) => input.atan();

    /// <summary>The hyperbolic sine of each element.</summary>
    public static Tensor sinh(Tensor input) => input.sinh();

    /// <summary>The hyperbolic cosine of each element.</summary>
    public static Tensor cosh(Tensor input) => input.cosh();

    /// <summary>The hyperbolic tangent of each element.</summary>
    public static Tensor tanh(Tensor input) => input.tanh();

    /// <summary>1 / (1 + e⁻ˣ) of each element.</summary>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    /// <summary>The error function of each element.</summary>
    public static Tensor erf(Tensor input) => input.erf();

    /// <summary>The largest integer not above each element.</summary>
    public static Tensor floor(Tensor input) => input.floor();

    /// <summary>The smallest integer not below each element.</summary>
    public static Tensor ceil(Tensor input) => input.ceil();

    /// <summary>The nearest integer to each element, ties to even.</summary>
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);

    /// <summary>Each element without its fraction.</summary>
    public static Tensor trunc(Tensor input) => input.trunc();

    /// <summary>The fraction of each element.</summary>
    public static Tensor frac(Tensor input) => input.frac();

    /// <summary>-1, 0 or 1 by the sign of each element.</summary>
    public static Tensor sign(Tensor input) => input.sign();

    /// <summary>Whether each element is not a number.</summary>
    public static Tensor isnan(Tensor input) => input.isnan();

    /// <summary>Whether each element is infinite.</summary>
    public static Tensor isinf(Tensor tensor) => tensor.isinf();

    /// <summary>Whether each element is finite.</summary>
    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();

    /// <summary>Each element to the power of the other tensor's.</summary>
    public static Tensor pow(Tensor left, Tensor exponent) => left.pow(exponent);

    /// <summary>Each element to a power.</summary>
    public static Tensor pow(Tensor left, Scalar exponent) => left.pow(exponent);

    /// <summary>The angle of the point (other, input) of each pair.</summary>
    public static Tensor atan2(Tensor input, Tensor other) => input.atan2(other);

    /// <summary>The larger of each pair.</summary>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    /// <summary>The smaller of each pair.</summary>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    /// <summary>Each element, kept within bounds.</summary>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);

    /// <summary>Each element, kept within bounds of its own.</summary>
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);

    /// <summary>Each element, or the bound where it is lower.</summary>
    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);

    /// <summary>Each element, or the bound where it is higher.</summary>
    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);

    /// <summary>Each element moved towards the other by the weight.</summary>
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);

    /// <summary>The softmax along a dimension: exponentials that sum to 1.</summary>
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => input.softmax(dim, dtype);
}
