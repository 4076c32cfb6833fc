using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Magnitudes and signs.
    public partial class Tensor
    {
        /// <summary>The absolute value of each element.</summary>
        public Tensor abs() => Aten.Call("abs", this);

        /// <summary><see cref="abs"/> in place.</summary>
        public Tensor abs_() => Aten.CallInPlace("abs_", this);

        /// <summary>Each element with the other sign.</summary>
        public Tensor neg() => Aten.Call("neg", this);

        /// <summary><see cref="neg"/> in place.</summary>
        public Tensor neg_() => Aten.CallInPlace("neg_", this);

        /// <summary>-1, 0 or 1 by the sign of each element.</summary>
        public Tensor sign() => Aten.Call("sign", this);

        /// <summary><see cref="Tensor.sign()"/> in place.</summary>
        public Tensor sign_() => Aten.CallInPlace("sign_", this);

        /// <summary><see cref="Tensor.abs()"/> by another name.</summary>
        public Tensor absolute() => abs();

        /// <summary><see cref="Tensor.abs_()"/> by another name.</summary>
        public Tensor absolute_() => abs_();

        /// <summary><see cref="Tensor.neg()"/> by another name.</summary>
        public Tensor negative() => neg();

        /// <summary>The same elements; for Booleans there is no such thing.</summary>
        public Tensor positive() => Aten.Call("positive", this);

        /// <summary>-1, 0 or 1 by the sign of each element.</summary>
        public Tensor sgn() => Aten.Call("sgn", this);

        /// <summary><see cref="Tensor.sgn()"/> in place.</summary>
        public Tensor sgn_() => Aten.CallInPlace("sgn_", this);

        /// <summary>Whether each element has the sign bit set: negative numbers and -0.</summary>
        public Tensor signbit() => Aten.Call("signbit", this);

        /// <summary>Each element's magnitude with the other's sign.</summary>
        public Tensor copysign(Tensor other) => Aten.Call("copysign.Tensor", this, other);

        /// <summary>The next floating-point number after each element on the way to the other's.</summary>
        public Tensor nextafter(Tensor other) => Aten.Call("nextafter", this, other);

        /// <summary>0 below zero, 1 above, the other's element at zero.</summary>
        public Tensor heaviside(Tensor other) => Aten.Call("heaviside", this, other);
    }
}
