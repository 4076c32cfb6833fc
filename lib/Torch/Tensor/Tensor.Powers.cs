using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Powers and roots.
    public partial class Tensor
    {
        /// <summary>The square root of each element.</summary>
        public Tensor sqrt() => Aten.Call("sqrt", this);

        /// <summary><see cref="sqrt"/> in place.</summary>
        public Tensor sqrt_() => Aten.CallInPlace("sqrt_", this);

        /// <summary>1 over the square root of each element.</summary>
        public Tensor rsqrt() => Aten.Call("rsqrt", this);

        /// <summary><see cref="Tensor.rsqrt()"/> in place.</summary>
        public Tensor rsqrt_() => Aten.CallInPlace("rsqrt_", this);

        /// <summary>Each element times itself.</summary>
        public Tensor square() => Aten.Call("square", this);

        /// <summary>1 over each element.</summary>
        public Tensor reciprocal() => Aten.Call("reciprocal", this);

        /// <summary><see cref="reciprocal"/> in place.</summary>
        public Tensor reciprocal_() => Aten.CallInPlace("reciprocal_", this);

        /// <summary>Each element to the power of the other tensor's.</summary>
        public Tensor pow(Tensor exponent) => Aten.Call("pow.Tensor_Tensor", this, exponent);

        /// <summary>Each element to a power.</summary>
        public Tensor pow(Scalar exponent) => Aten.Call("pow.Tensor_Scalar", this, exponent);

        /// <summary><see cref="Tensor.pow(Tensor)"/> in place.</summary>
        public Tensor pow_(Tensor exponent) => Aten.CallInPlace("pow_.Tensor", this, exponent);

        /// <summary><see cref="Tensor.pow(Scalar)"/> in place.</summary>
        public Tensor pow_(Scalar exponent) => Aten.CallInPlace("pow_.Scalar", this, exponent);

        /// <summary>Each element to the power of the other's, in double precision.</summary>
        public Tensor float_power(Tensor target) => Aten.Call("float_power.Tensor_Tensor", this, target);

        /// <summary>√(x² + y²) of each pair, without overflow.</summary>
        public Tensor hypot(Tensor other) => Aten.Call("hypot", this, other);
    }
}
