using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // The four operations and what is built on them.
    public partial class Tensor
    {
        /// <summary>The sum of each pair of elements.</summary>
        public Tensor add(Tensor target) => Aten.Call("add.Tensor", this, target);

        /// <summary>The sum of each element and alpha times the other.</summary>
        public Tensor add(Tensor target, Scalar alpha) => Aten.Call("add.Tensor", this, target, alpha);

        /// <summary>The sum of each element and a number.</summary>
        public Tensor add(Scalar scalar) => Aten.Call("add.Scalar", this, scalar);

        /// <summary><see cref="add(Tensor)"/> in place.</summary>
        public Tensor add_(Tensor target) => Aten.CallInPlace("add_.Tensor", this, target);

        /// <summary><see cref="add(Tensor, Scalar)"/> in place.</summary>
        public Tensor add_(Tensor target, Scalar alpha) => Aten.CallInPlace("add_.Tensor", this, target, alpha);

        /// <summary><see cref="add(Scalar)"/> in place.</summary>
        public Tensor add_(Scalar scalar) => Aten.CallInPlace("add_.Scalar", this, scalar);

        /// <summary>The difference of each pair of elements.</summary>
        public Tensor sub(Tensor target) => Aten.Call("sub.Tensor", this, target);

        /// <summary>The difference of each element and a number.</summary>
        public Tensor sub(Scalar target) => Aten.Call("sub.Scalar", this, target);

        /// <summary><see cref="sub(Tensor)"/> in place.</summary>
        public Tensor sub_(Tensor target) => Aten.CallInPlace("sub_.Tensor", this, target);

        /// <summary><see cref="sub(Scalar)"/> in place.</summary>
        public Tensor sub_(Scalar target) => Aten.CallInPlace("sub_.Scalar", this, target);

        /// <summary>The product of each pair of elements.</summary>
        public Tensor mul(Tensor target) => Aten.Call("mul.Tensor", this, target);

        /// <summary>The product of each element and a number.</summary>
        public Tensor mul(Scalar target) => Aten.Call("mul.Scalar", this, target);

        /// <summary><see cref="mul(Tensor)"/> in place.</summary>
        public Tensor mul_(Tensor target) => Aten.CallInPlace("mul_.Tensor", this, target);

        /// <summary><see cref="mul(Scalar)"/> in place.</summary>
        public Tensor mul_(Scalar target) => Aten.CallInPlace("mul_.Scalar", this, target);

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

        /// <summary>This tensor plus value times the product of the others.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.Call("addcmul", this, tensor1, tensor2, value);

        /// <summary>This tensor plus value times the quotient of the others.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.Call("addcdiv", this, tensor1, tensor2, value);

        /// <summary><see cref="addcmul"/> in place.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.CallInPlace("addcmul_", this, tensor1, tensor2, value);

        /// <summary><see cref="addcdiv"/> in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.CallInPlace("addcdiv_", this, tensor1, tensor2, value);

        /// <summary>Sets every element to 0.</summary>
        public Tensor zero_() => Aten.CallInPlace("zero_", this);

        /// <summary>Sets every element to a value.</summary>
        public Tensor fill_(Scalar value) => Aten.CallInPlace("fill_.Scalar", this, value);

        /// <summary>Copies the other tensor's elements, converting and broadcasting.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Aten.CallInPlace("copy_", this, source, nonBlocking);
    }
}
