namespace TorchSharp;

public static partial class torch
{
    /// <summary>The error function of each element.</summary>
    public static Tensor erf(Tensor input) => input.erf();

    /// <summary><see cref="Tensor.erf()"/> in place.</summary>
    public static Tensor erf_(Tensor input) => input.erf_();

    /// <summary>The derivative of <see cref="Tensor.lgamma()"/>.</summary>
    public static Tensor digamma(Tensor input) => input.digamma();

    /// <summary><see cref="Tensor.digamma()"/> in place.</summary>
    public static Tensor digamma_(Tensor input) => input.digamma_();

    /// <summary>1 less the error function of each element.</summary>
    public static Tensor erfc(Tensor input) => input.erfc();

    /// <summary><see cref="Tensor.erfc()"/> in place.</summary>
    public static Tensor erfc_(Tensor input) => input.erfc_();

    /// <summary>The inverse of the error function; infinite at ±1.</summary>
    public static Tensor erfinv(Tensor input) => input.erfinv();

    /// <summary><see cref="Tensor.erfinv()"/> in place.</summary>
    public static Tensor erfinv_(Tensor input) => input.erfinv_();

    /// <summary>The modified Bessel function of the first kind, order 0.</summary>
    public static Tensor i0(Tensor input) => input.i0();

    /// <summary>The regularized lower incomplete gamma function of each pair.</summary>
    public static Tensor igamma(Tensor input, Tensor other) => input.igamma(other);

    /// <summary>The regularized upper incomplete gamma function of each pair.</summary>
    public static Tensor igammac(Tensor input, Tensor other) => input.igammac(other);

    /// <summary>The logarithm of the absolute value of the gamma function of each element.</summary>
    public static Tensor lgamma(Tensor input) => input.lgamma();

    /// <summary><see cref="Tensor.lgamma()"/> in place.</summary>
    public static Tensor lgamma_(Tensor input) => input.lgamma_();

    /// <summary>The logarithm of the gamma function of p dimensions; elements must exceed (p - 1) / 2.</summary>
    public static Tensor mvlgamma(Tensor input, long p) => input.mvlgamma(p);

    /// <summary><see cref="Tensor.mvlgamma(long)"/> in place.</summary>
    public static Tensor mvlgamma_(Tensor input, long p) => input.mvlgamma_(p);

    /// <summary>The p-th derivative of <see cref="Tensor.digamma()"/>.</summary>
    public static Tensor polygamma(Tensor input, long p) => input.polygamma(p);

    /// <summary><see cref="Tensor.polygamma(long)"/> in place.</summary>
    public static Tensor polygamma_(Tensor input, long p) => input.polygamma_(p);
}
