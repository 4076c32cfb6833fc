using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Exponentials and logarithms.
    public partial class Tensor
    {
        /// <summary>e to the power of each element.</summary>
        public Tensor exp() => Aten.Call("exp", this);

        /// <summary><see cref="exp"/> in place.</summary>
        public Tensor exp_() => Aten.CallInPlace("exp_", this);

        /// <summary>e to the power of each element, less 1, exact near 0.</summary>
        public Tensor expm1() => Aten.Call("expm1", this);

        /// <summary><see cref="Tensor.expm1()"/> in place.</summary>
        public Tensor expm1_() => Aten.CallInPlace("expm1_", this);

        /// <summary>The natural logarithm of each element.</summary>
        public Tensor log() => Aten.Call("log", this);

        /// <summary><see cref="log"/> in place.</summary>
        public Tensor log_() => Aten.CallInPlace("log_", this);

        /// <summary>The base-2 logarithm of each element.</summary>
        public Tensor log2() => Aten.Call("log2", this);

        /// <summary><see cref="Tensor.log2()"/> in place.</summary>
        public Tensor log2_() => Aten.CallInPlace("log2_", this);

        /// <summary>The base-10 logarithm of each element.</summary>
        public Tensor log10() => Aten.Call("log10", this);

        /// <summary><see cref="Tensor.log10()"/> in place.</summary>
        public Tensor log10_() => Aten.CallInPlace("log10_", this);

        /// <summary>The natural logarithm of 1 plus each element, exact near 0.</summary>
        public Tensor log1p() => Aten.Call("log1p", this);

        /// <summary><see cref="Tensor.log1p()"/> in place.</summary>
        public Tensor log1p_() => Aten.CallInPlace("log1p_", this);

        /// <summary>2 to the power of each element.</summary>
        public Tensor exp2() => Aten.Call("exp2", this);

        /// <summary>log(eˣ + eʸ) of each pair, without overflow.</summary>
        public Tensor logaddexp(Tensor other) => Aten.Call("logaddexp", this, other);

        /// <summary>The base-2 logarithm of 2ˣ + 2ʸ of each pair, without overflow.</summary>
        public Tensor logaddexp2(Tensor other) => Aten.Call("logaddexp2", this, other);

        /// <summary>log(x / (1 - x)) of each element, kept within eps and 1 - eps where eps is given.</summary>
        public Tensor logit(double? eps = null) => Aten.Call("logit", this, eps);

        /// <summary>This tensor times the logarithm of the other; 0 where this is 0.</summary>
        public Tensor xlogy(Tensor y) => Aten.Call("xlogy.Tensor", this, y);

        /// <summary>Each element times the logarithm of a number.</summary>
        public Tensor xlogy(Scalar y) => Aten.Call("xlogy.Scalar_Other", this, y);

        /// <summary><see cref="Tensor.xlogy(Tensor)"/> in place.</summary>
        public Tensor xlogy_(Tensor y) => Aten.CallInPlace("xlogy_.Tensor", this, y);

        /// <summary><see cref="Tensor.xlogy(Scalar)"/> in place.</summary>
        public Tensor xlogy_(Scalar y) => Aten.CallInPlace("xlogy_.Scalar_Other", this, y);

        /// <summary>Each element times 2 to the power of the other's.</summary>
        public Tensor ldexp(Tensor other) => Aten.Call("ldexp.Tensor", this, other);

        /// <summary><see cref="Tensor.ldexp(Tensor)"/> in place.</summary>
        public Tensor ldexp_(Tensor other) => Aten.CallInPlace("ldexp_", this, other);

        /// <summary>Each element as a mantissa of magnitude 0.5 to 1 and a power of 2.</summary>
        public (Tensor Mantissa, Tensor Exponent) frexp() => Aten.CallTwo("frexp.Tensor", this);
    }
}
