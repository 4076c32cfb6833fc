using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Comparing elements.
    public partial class Tensor
    {
        /// <summary>Whether each element equals the other's.</summary>
        public Tensor eq(Tensor target) => Aten.Call("eq.Tensor", this, target);

        /// <summary>Whether each element equals a number.</summary>
        public Tensor eq(Scalar target) => Aten.Call("eq.Scalar", this, target);

        /// <summary>Whether each element differs from the other's.</summary>
        public Tensor ne(Tensor target) => Aten.Call("ne.Tensor", this, target);

        /// <summary>Whether each element differs from a number.</summary>
        public Tensor ne(Scalar target) => Aten.Call("ne.Scalar", this, target);

        /// <summary>Whether each element is less than the other's.</summary>
        public Tensor lt(Tensor target) => Aten.Call("lt.Tensor", this, target);

        /// <summary>Whether each element is less than a number.</summary>
        public Tensor lt(Scalar target) => Aten.Call("lt.Scalar", this, target);

        /// <summary>Whether each element is at most the other's.</summary>
        public Tensor le(Tensor target) => Aten.Call("le.Tensor", this, target);

        /// <summary>Whether each element is at most a number.</summary>
        public Tensor le(Scalar target) => Aten.Call("le.Scalar", this, target);

        /// <summary>Whether each element is greater than the other's.</summary>
        public Tensor gt(Tensor target) => Aten.Call("gt.Tensor", this, target);

        /// <summary>Whether each element is greater than a number.</summary>
        public Tensor gt(Scalar target) => Aten.Call("gt.Scalar", this, target);

        /// <summary>Whether each element is at least the other's.</summary>
        public Tensor ge(Tensor target) => Aten.Call("ge.Tensor", this, target);

        /// <summary>Whether each element is at least a number.</summary>
        public Tensor ge(Scalar target) => Aten.Call("ge.Scalar", this, target);

        /// <summary>Whether each element is zero.</summary>
        public Tensor logical_not() => Aten.Call("logical_not", this);

        /// <summary>Whether both elements are not zero.</summary>
        public Tensor logical_and(Tensor other) => Aten.Call("logical_and", this, other);

        /// <summary>Whether either element is not zero.</summary>
        public Tensor logical_or(Tensor other) => Aten.Call("logical_or", this, other);

        /// <summary>Whether exactly one of the elements is not zero.</summary>
        public Tensor logical_xor(Tensor other) => Aten.Call("logical_xor", this, other);

        /// <summary>Whether each pair agrees within atol + rtol·|other|.</summary>
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) => Aten.Call("isclose", this, other, rtol, atol, nanEqual);

        /// <summary>Whether every pair agrees within atol + rtol·|target|.</summary>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) => Aten.CallBool("allclose", this, target, rtol, atol, equal_nan);
    }
}
