using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Truth values, and what elements are.
    public partial class Tensor
    {
        /// <summary>Whether each element is not a number.</summary>
        public Tensor isnan() => Aten.Call("isnan", this);

        /// <summary>Whether each element is infinite.</summary>
        public Tensor isinf() => Aten.Call("isinf", this);

        /// <summary>Whether each element is finite.</summary>
        public Tensor isfinite() => Aten.Call("isfinite", this);

        /// <summary>Whether each element is zero.</summary>
        public Tensor logical_not() => Aten.Call("logical_not", this);

        /// <summary><see cref="Tensor.logical_not()"/> in place.</summary>
        public Tensor logical_not_() => Aten.CallInPlace("logical_not_", this);

        /// <summary>Whether both elements are not zero.</summary>
        public Tensor logical_and(Tensor other) => Aten.Call("logical_and", this, other);

        /// <summary><see cref="Tensor.logical_and(Tensor)"/> in place.</summary>
        public Tensor logical_and_(Tensor other) => Aten.CallInPlace("logical_and_", this, other);

        /// <summary>Whether either element is not zero.</summary>
        public Tensor logical_or(Tensor other) => Aten.Call("logical_or", this, other);

        /// <summary><see cref="Tensor.logical_or(Tensor)"/> in place.</summary>
        public Tensor logical_or_(Tensor other) => Aten.CallInPlace("logical_or_", this, other);

        /// <summary>Whether exactly one of the elements is not zero.</summary>
        public Tensor logical_xor(Tensor other) => Aten.Call("logical_xor", this, other);

        /// <summary><see cref="Tensor.logical_xor(Tensor)"/> in place.</summary>
        public Tensor logical_xor_(Tensor other) => Aten.CallInPlace("logical_xor_", this, other);

        /// <summary>Whether each pair agrees within atol + rtol·|other|.</summary>
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) => Aten.Call("isclose", this, other, rtol, atol, nanEqual);

        /// <summary>Whether every pair agrees within atol + rtol·|target|.</summary>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => Aten.CallBool("allclose", this, target, rtol, atol, equal_nan);

        /// <summary><see cref="Tensor.eq(Tensor)"/> by another name.</summary>
        public Tensor equal(Tensor target) => eq(target);

        /// <summary>Whether each element is among the other tensor's; inverted, whether it is not.</summary>
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) => Aten.Call("isin.Tensor_Tensor", this, test_elements, assumeUnique, invert);

        /// <summary>Whether each element is negative infinity.</summary>
        public Tensor isneginf() => Aten.Call("isneginf", this);

        /// <summary>Whether each element is positive infinity.</summary>
        public Tensor isposinf() => Aten.Call("isposinf", this);

        /// <summary>Whether each element is a real number: true but for complex ones.</summary>
        public Tensor isreal() => Aten.Call("isreal", this);
    }
}
