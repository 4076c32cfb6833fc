using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Special functions by torch.special's names.</summary>
    public static partial class special
    {
        /// <summary>-x log x of each element: the entropy's summand; 0 at 0, -∞ below.</summary>
        public static Tensor entr(Tensor input) => Aten.Call("special_entr", input);

        /// <summary>The error function.</summary>
        public static Tensor erf(Tensor input) => input.erf();

        /// <summary>1 less the error function.</summary>
        public static Tensor erfc(Tensor input) => input.erfc();

        /// <summary>e^(x²) times 1 less the error function.</summary>
        public static Tensor erfcx(Tensor input) => Aten.Call("special_erfcx", input);

        /// <summary>The inverse of the error function.</summary>
        public static Tensor erfinv(Tensor input) => input.erfinv();

        /// <summary>2 to the power of each element.</summary>
        public static Tensor exp2(Tensor input) => input.exp2();

        /// <summary>e to the power of each element, less 1, exact near 0.</summary>
        public static Tensor expm1(Tensor input) => input.expm1();

        /// <summary>1 / (1 + e⁻ˣ) of each element.</summary>
        public static Tensor expit(Tensor input) => input.sigmoid();

        /// <summary>1 / (1 + e⁻ˣ) of each element.</summary>
        public static Tensor sigmoid(Tensor input) => input.sigmoid();

        /// <summary><see cref="sigmoid"/> in place.</summary>
        public static Tensor sigmoid_(Tensor input) => input.sigmoid_();

        /// <summary>log(x / (1 - x)) of each element.</summary>
        public static Tensor logit(Tensor input) => input.logit();

        /// <summary>The derivative of <see cref="gammaln"/>.</summary>
        public static Tensor digamma(Tensor input) => input.digamma();

        /// <summary><see cref="digamma"/> by another name.</summary>
        public static Tensor psi(Tensor input) => input.digamma();

        /// <summary>The n-th derivative of <see cref="digamma"/>.</summary>
        public static Tensor polygamma(long n, Tensor input) => input.polygamma(n);

        /// <summary>The logarithm of the absolute value of the gamma function.</summary>
        public static Tensor gammaln(Tensor input) => input.lgamma();

        /// <summary>The logarithm of the gamma function of p dimensions.</summary>
        public static Tensor multigammaln(Tensor input, long p) => input.mvlgamma(p);

        /// <summary>The regularized lower incomplete gamma function.</summary>
        public static Tensor gammainc(Tensor input, Tensor other) => input.igamma(other);

        /// <summary>The regularized upper incomplete gamma function.</summary>
        public static Tensor gammaincc(Tensor input, Tensor other) => input.igammac(other);

        /// <summary>The modified Bessel function of the first kind, order 0.</summary>
        public static Tensor i0(Tensor input) => input.i0();

        /// <summary><see cref="i0"/> times e^-|x|.</summary>
        public static Tensor i0e(Tensor input) => Aten.Call("special_i0e", input);

        /// <summary>The modified Bessel function of the first kind, order 1.</summary>
        public static Tensor i1(Tensor input) => Aten.Call("special_i1", input);

        /// <summary><see cref="i1"/> times e^-|x|.</summary>
        public static Tensor i1e(Tensor input) => Aten.Call("special_i1e", input);

        /// <summary>The area below each element under the standard normal density.</summary>
        public static Tensor ndtr(Tensor input) => Aten.Call("special_ndtr", input);

        /// <summary>The inverse of <see cref="ndtr"/>; infinite at 0 and 1.</summary>
        public static Tensor ndtri(Tensor input) => Aten.Call("special_ndtri", input);

        /// <summary>sin(πx) / (πx) of each element, 1 at 0.</summary>
        public static Tensor sinc(Tensor input) => input.sinc();

        /// <summary>This times log(1 + other), 0 where this is 0.</summary>
        public static Tensor xlog1py(Tensor input, Tensor other) => Aten.Call("special_xlog1py", input, other);

        /// <summary>Hurwitz's zeta function: the sum of (k + q)⁻ˣ over k from 0 on.</summary>
        public static Tensor zeta(Tensor x, Tensor q) => Aten.Call("special_zeta", x, q);

        /// <summary>The softmax along a dimension: exponentials that sum to 1.</summary>
        public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

        /// <summary>The logarithm of the softmax along a dimension.</summary>
        public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => input.log_softmax(dim, dtype);
    }
}
