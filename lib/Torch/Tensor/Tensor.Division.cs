using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Quotients and remainders.
    public partial class Tensor
    {
        /// <summary>The quotient of each pair of elements.</summary>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Aten.Call("div.Tensor", this, target)
            : Aten.Call("div.Tensor_mode", this, target, rounding_mode.ToString());

        /// <summary>The quotient of each element and a number.</summary>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Aten.Call("div.Scalar", this, target)
            : Aten.Call("div.Scalar_mode", this, target, rounding_mode.ToString());

        /// <summary><see cref="div(Tensor, RoundingMode)"/> in place.</summary>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Aten.CallInPlace("div_.Tensor", this, target)
            : Aten.CallInPlace("div_.Tensor_mode", this, target, rounding_mode.ToString());

        /// <summary><see cref="div(Scalar, RoundingMode)"/> in place.</summary>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => rounding_mode == RoundingMode.None
            ? Aten.CallInPlace("div_.Scalar", this, target)
            : Aten.CallInPlace("div_.Scalar_mode", this, target, rounding_mode.ToString());

        /// <summary>The remainder of each pair, with the divisor's sign.</summary>
        public Tensor remainder(Tensor target) => Aten.Call("remainder.Tensor", this, target);

        /// <summary>The remainder of each element, with the divisor's sign.</summary>
        public Tensor remainder(Scalar scalar) => Aten.Call("remainder.Scalar", this, scalar);

        /// <summary><see cref="Tensor.remainder(Tensor)"/> in place.</summary>
        public Tensor remainder_(Tensor target) => Aten.CallInPlace("remainder_.Tensor", this, target);

        /// <summary><see cref="Tensor.remainder(Scalar)"/> in place.</summary>
        public Tensor remainder_(Scalar scalar) => Aten.CallInPlace("remainder_.Scalar", this, scalar);

        /// <summary><see cref="Tensor.div(Tensor, RoundingMode)"/> by another name.</summary>
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        /// <summary><see cref="Tensor.div(Scalar, RoundingMode)"/> by another name.</summary>
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        /// <summary><see cref="Tensor.div_(Tensor, RoundingMode)"/> by another name.</summary>
        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div_(target, rounding_mode);

        /// <summary><see cref="Tensor.div_(Scalar, RoundingMode)"/> by another name.</summary>
        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div_(target, rounding_mode);

        /// <summary>The quotient of each pair of elements, never rounded.</summary>
        public Tensor true_divide(Tensor other) => Aten.Call("true_divide.Tensor", this, other);

        /// <summary>The quotient of each element and a number, never rounded.</summary>
        public Tensor true_divide(Scalar other) => Aten.Call("true_divide.Scalar", this, other);

        /// <summary><see cref="Tensor.true_divide(Tensor)"/> in place.</summary>
        public Tensor true_divide_(Tensor other) => Aten.CallInPlace("true_divide_.Tensor", this, other);

        /// <summary><see cref="Tensor.true_divide(Scalar)"/> in place.</summary>
        public Tensor true_divide_(Scalar other) => Aten.CallInPlace("true_divide_.Scalar", this, other);

        /// <summary>The quotient of each pair of elements, rounded down.</summary>
        public Tensor floor_divide(Tensor other) => Aten.Call("floor_divide", this, other);

        /// <summary>The quotient of each element and a number, rounded down.</summary>
        public Tensor floor_divide(Scalar other) => Aten.Call("floor_divide.Scalar", this, other);

        /// <summary><see cref="Tensor.floor_divide(Tensor)"/> in place.</summary>
        public Tensor floor_divide_(Tensor other) => Aten.CallInPlace("floor_divide_.Tensor", this, other);

        /// <summary><see cref="Tensor.floor_divide(Scalar)"/> in place.</summary>
        public Tensor floor_divide_(Scalar other) => Aten.CallInPlace("floor_divide_.Scalar", this, other);

        /// <summary>The remainder of each pair, with the dividend's sign.</summary>
        public Tensor fmod(Tensor target) => Aten.Call("fmod.Tensor", this, target);

        /// <summary>The remainder of each element, with the element's sign.</summary>
        public Tensor fmod(Scalar scalar) => Aten.Call("fmod.Scalar", this, scalar);

        /// <summary><see cref="Tensor.fmod(Tensor)"/> in place.</summary>
        public Tensor fmod_(Tensor target) => Aten.CallInPlace("fmod_.Tensor", this, target);

        /// <summary><see cref="Tensor.fmod(Scalar)"/> in place.</summary>
        public Tensor fmod_(Scalar scalar) => Aten.CallInPlace("fmod_.Scalar", this, scalar);
    }
}
