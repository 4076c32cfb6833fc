using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Sums, differences, products and what is built on them.
    public partial class Tensor
    {
        /// <summary>The sum of each pair of elements.</summary>
        public Tensor add(Tensor target) => Aten.Call("add.Tensor", this, target);

        /// <summary>The sum of each element and alpha times the other.</summary>
        public Tensor add(Tensor target, Scalar alpha) => Aten.Call("add.Tensor", this, target, alpha);

        /// <summary>The sum of each element and a number.</summary>
        public Tensor add(Scalar scalar) => Aten.Call("add.Scalar", this, scalar);

        /// <summary>The sum of each element and alpha times a number.</summary>
        public Tensor add(Scalar scalar, Scalar alpha) => Aten.Call("add.Scalar", this, scalar, alpha);

        /// <summary><see cref="add(Tensor)"/> in place.</summary>
        public Tensor add_(Tensor target) => Aten.CallInPlace("add_.Tensor", this, target);

        /// <summary><see cref="add(Tensor, Scalar)"/> in place.</summary>
        public Tensor add_(Tensor target, Scalar alpha) => Aten.CallInPlace("add_.Tensor", this, target, alpha);

        /// <summary><see cref="add(Scalar)"/> in place.</summary>
        public Tensor add_(Scalar scalar) => Aten.CallInPlace("add_.Scalar", this, scalar);

        /// <summary><see cref="Tensor.add(Scalar, Scalar)"/> in place.</summary>
        public Tensor add_(Scalar scalar, Scalar alpha) => Aten.CallInPlace("add_.Scalar", this, scalar, alpha);

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

        /// <summary>This tensor plus value times the product of the others.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.Call("addcmul", this, tensor1, tensor2, value);

        /// <summary><see cref="addcmul"/> in place.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.CallInPlace("addcmul_", this, tensor1, tensor2, value);

        /// <summary>This tensor plus value times the quotient of the others.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.Call("addcdiv", this, tensor1, tensor2, value);

        /// <summary>This tensor plus the quotient of the others.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Aten.Call("addcdiv", this, tensor1, tensor2);

        /// <summary><see cref="addcdiv(Tensor, Tensor, Scalar)"/> in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.CallInPlace("addcdiv_", this, tensor1, tensor2, value);

        /// <summary><see cref="Tensor.addcdiv(Tensor, Tensor)"/> in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => Aten.CallInPlace("addcdiv_", this, tensor1, tensor2);

        /// <summary>Sets every element to 0.</summary>
        public Tensor zero_() => Aten.CallInPlace("zero_", this);

        /// <summary>Sets every element to a value.</summary>
        public Tensor fill_(Scalar value) => Aten.CallInPlace("fill_.Scalar", this, value);

        /// <summary>Copies the other tensor's elements, converting and broadcasting.</summary>
        public Tensor copy_(Tensor source, bool nonBlocking = false) => Aten.CallInPlace("copy_", this, source, nonBlocking);

        /// <summary>Each element moved towards the other by the weight.</summary>
        public Tensor lerp(Tensor end, Tensor weight) => Aten.Call("lerp.Tensor", this, end, weight);

        /// <summary><see cref="Tensor.lerp(Tensor, Tensor)"/> in place.</summary>
        public Tensor lerp_(Tensor end, Tensor weight) => Aten.CallInPlace("lerp_.Tensor", this, end, weight);

        /// <summary><see cref="Tensor.sub(Tensor)"/> by another name.</summary>
        public Tensor subtract(Tensor target) => sub(target);

        /// <summary><see cref="Tensor.sub(Scalar)"/> by another name.</summary>
        public Tensor subtract(Scalar target) => sub(target);

        /// <summary><see cref="Tensor.sub_(Tensor)"/> by another name.</summary>
        public Tensor subtract_(Tensor target) => sub_(target);

        /// <summary><see cref="Tensor.sub_(Scalar)"/> by another name.</summary>
        public Tensor subtract_(Scalar target) => sub_(target);

        /// <summary><see cref="Tensor.mul(Tensor)"/> by another name.</summary>
        public Tensor multiply(Tensor target) => mul(target);

        /// <summary><see cref="Tensor.mul(Scalar)"/> by another name.</summary>
        public Tensor multiply(Scalar target) => mul(target);
    }
}
