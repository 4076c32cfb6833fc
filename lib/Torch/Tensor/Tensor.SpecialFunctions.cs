using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Error functions, gamma functions and their kin.
    public partial class Tensor
    {
        /// <summary>The error function of each element.</summary>
        public Tensor erf() => Aten.Call("erf", this);

        /// <summary><see cref="Tensor.erf()"/> in place.</summary>
        public Tensor erf_() => Aten.CallInPlace("erf_", this);

        /// <summary>1 less the error function of each element.</summary>
        public Tensor erfc() => Aten.Call("erfc", this);

        /// <summary><see cref="Tensor.erfc()"/> in place.</summary>
        public Tensor erfc_() => Aten.CallInPlace("erfc_", this);

        /// <summary>The inverse of the error function; infinite at ±1.</summary>
        public Tensor erfinv() => Aten.Call("erfinv", this);

        /// <summary><see cref="Tensor.erfinv()"/> in place.</summary>
        public Tensor erfinv_() => Aten.CallInPlace("erfinv_", this);

        /// <summary>The logarithm of the absolute value of the gamma function of each element.</summary>
        public Tensor lgamma() => Aten.Call("lgamma", this);

        /// <summary><see cref="Tensor.lgamma()"/> in place.</summary>
        public Tensor lgamma_() => Aten.CallInPlace("lgamma_", this);

        /// <summary>The derivative of <see cref="lgamma()"/>.</summary>
        public Tensor digamma() => Aten.Call("digamma", this);

        /// <summary><see cref="Tensor.digamma()"/> in place.</summary>
        public Tensor digamma_() => Aten.CallInPlace("digamma_", this);

        /// <summary>The p-th derivative of <see cref="digamma()"/>.</summary>
        public Tensor polygamma(long p) => Aten.Call("polygamma", p, this);

        /// <summary><see cref="Tensor.polygamma(long)"/> in place.</summary>
        public Tensor polygamma_(long p) => Aten.CallInPlace("polygamma_", this, p);

        /// <summary>The logarithm of the gamma function of p dimensions; elements must exceed (p - 1) / 2.</summary>
        public Tensor mvlgamma(long p) => Aten.Call("mvlgamma", this, p);

        /// <summary><see cref="Tensor.mvlgamma(long)"/> in place.</summary>
        public Tensor mvlgamma_(long p) => Aten.CallInPlace("mvlgamma_", this, p);

        /// <summary>The regularized lower incomplete gamma function of each pair.</summary>
        public Tensor igamma(Tensor other) => Aten.Call("igamma", this, other);

        /// <summary>The regularized upper incomplete gamma function of each pair.</summary>
        public Tensor igammac(Tensor other) => Aten.Call("igammac", this, other);

        /// <summary>The modified Bessel function of the first kind, order 0.</summary>
        public Tensor i0() => Aten.Call("i0", this);
    }
}
