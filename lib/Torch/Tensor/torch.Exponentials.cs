namespace TorchSharp;

public static partial class torch
{
    /// <summary>e to the power of each element.</summary>
    public static Tensor exp(Tensor input) => input.exp();

    /// <summary><see cref="Tensor.exp"/> in place.</summary>
    public static Tensor exp_(Tensor input) => input.exp_();

    /// <summary>e to the power of each element, less 1, exact near 0.</summary>
    public static Tensor expm1(Tensor input) => input.expm1();

    /// <summary><see cref="Tensor.expm1()"/> in place.</summary>
    public static Tensor expm1_(Tensor input) => input.expm1_();

    /// <summary>The natural logarithm of each element.</summary>
    public static Tensor log(Tensor input) => input.log();

    /// <summary><see cref="Tensor.log"/> in place.</summary>
    public static Tensor log_(Tensor input) => input.log_();

    /// <summary>The base-2 logarithm of each element.</summary>
    public static Tensor log2(Tensor input) => input.log2();

    /// <summary><see cref="Tensor.log2()"/> in place.</summary>
    public static Tensor log2_(Tensor input) => input.log2_();

    /// <summary>The base-10 logarithm of each element.</summary>
    public static Tensor log10(Tensor input) => input.log10();

    /// <summary><see cref="Tensor.log10()"/> in place.</summary>
    public static Tensor log10_(Tensor input) => input.log10_();

    /// <summary>The natural logarithm of 1 plus each element, exact near 0.</summary>
    public static Tensor log1p(Tensor input) => input.log1p();

    /// <summary><see cref="Tensor.log1p()"/> in place.</summary>
    public static Tensor log1p_(Tensor input) => input.log1p_();

    /// <summary>2 to the power of each element.</summary>
    public static Tensor exp2(Tensor input) => input.exp2();

    /// <summary>Each element as a mantissa of magnitude 0.5 to 1 and a power of 2.</summary>
    public static (Tensor Mantissa, Tensor Exponent) frexp(Tensor input) => input.frexp();

    /// <summary>Each element times 2 to the power of the other's.</summary>
    public static Tensor ldexp(Tensor input, Tensor other) => input.ldexp(other);

    /// <summary><see cref="Tensor.ldexp(Tensor)"/> in place.</summary>
    public static Tensor ldexp_(Tensor input, Tensor other) => input.ldexp_(other);

    /// <summary>log(eˣ + eʸ) of each pair, without overflow.</summary>
    public static Tensor logaddexp(Tensor left, Tensor right) => left.logaddexp(right);

    /// <summary>The base-2 logarithm of 2ˣ + 2ʸ of each pair, without overflow.</summary>
    public static Tensor logaddexp2(Tensor left, Tensor right) => left.logaddexp2(right);

    /// <summary>log(x / (1 - x)) of each element, kept within eps and 1 - eps where eps is given.</summary>
    public static Tensor logit(Tensor input, double? eps = null) => input.logit(eps);

    /// <summary>Each element times the logarithm of a number.</summary>
    public static Tensor xlogy(Tensor x, Scalar y) => x.xlogy(y);

    /// <summary>This tensor times the logarithm of the other; 0 where this is 0.</summary>
    public static Tensor xlogy(Tensor x, Tensor y) => x.xlogy(y);

    /// <summary><see cref="Tensor.xlogy(Scalar)"/> in place.</summary>
    public static Tensor xlogy_(Tensor x, Scalar y) => x.xlogy_(y);

    /// <summary><see cref="Tensor.xlogy(Tensor)"/> in place.</summary>
    public static Tensor xlogy_(Tensor x, Tensor y) => x.xlogy_(y);
}
