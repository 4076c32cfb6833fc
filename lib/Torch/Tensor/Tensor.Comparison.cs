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

        /// <summary><see cref="Tensor.eq(Tensor)"/> in place.</summary>
        public Tensor eq_(Tensor target) => Aten.CallInPlace("eq_.Tensor", this, target);

        /// <summary><see cref="Tensor.eq(Scalar)"/> in place.</summary>
        public Tensor eq_(Scalar target) => Aten.CallInPlace("eq_.Scalar", this, target);

        /// <summary>Whether each element differs from the other's.</summary>
        public Tensor ne(Tensor target) => Aten.Call("ne.Tensor", this, target);

        /// <summary>Whether each element differs from a number.</summary>
        public Tensor ne(Scalar target) => Aten.Call("ne.Scalar", this, target);

        /// <summary><see cref="Tensor.ne(Tensor)"/> in place.</summary>
        public Tensor ne_(Tensor target) => Aten.CallInPlace("ne_.Tensor", this, target);

        /// <summary><see cref="Tensor.ne(Scalar)"/> in place.</summary>
        public Tensor ne_(Scalar target) => Aten.CallInPlace("ne_.Scalar", this, target);

        /// <summary>Whether each element is less than the other's.</summary>
        public Tensor lt(Tensor target) => Aten.Call("lt.Tensor", this, target);

        /// <summary>Whether each element is less than a number.</summary>
        public Tensor lt(Scalar target) => Aten.Call("lt.Scalar", this, target);

        /// <summary><see cref="Tensor.lt(Tensor)"/> in place.</summary>
        public Tensor lt_(Tensor target) => Aten.CallInPlace("lt_.Tensor", this, target);

        /// <summary><see cref="Tensor.lt(Scalar)"/> in place.</summary>
        public Tensor lt_(Scalar target) => Aten.CallInPlace("lt_.Scalar", this, target);

        /// <summary>Whether each element is at most the other's.</summary>
        public Tensor le(Tensor target) => Aten.Call("le.Tensor", this, target);

        /// <summary>Whether each element is at most a number.</summary>
        public Tensor le(Scalar target) => Aten.Call("le.Scalar", this, target);

        /// <summary><see cref="Tensor.le(Tensor)"/> in place.</summary>
        public Tensor le_(Tensor target) => Aten.CallInPlace("le_.Tensor", this, target);

        /// <summary><see cref="Tensor.le(Scalar)"/> in place.</summary>
        public Tensor le_(Scalar target) => Aten.CallInPlace("le_.Scalar", this, target);

        /// <summary>Whether each element is greater than the other's.</summary>
        public Tensor gt(Tensor target) => Aten.Call("gt.Tensor", this, target);

        /// <summary>Whether each element is greater than a number.</summary>
        public Tensor gt(Scalar target) => Aten.Call("gt.Scalar", this, target);

        /// <summary><see cref="Tensor.gt(Tensor)"/> in place.</summary>
        public Tensor gt_(Tensor target) => Aten.CallInPlace("gt_.Tensor", this, target);

        /// <summary><see cref="Tensor.gt(Scalar)"/> in place.</summary>
        public Tensor gt_(Scalar target) => Aten.CallInPlace("gt_.Scalar", this, target);

        /// <summary>Whether each element is at least the other's.</summary>
        public Tensor ge(Tensor target) => Aten.Call("ge.Tensor", this, target);

        /// <summary>Whether each element is at least a number.</summary>
        public Tensor ge(Scalar target) => Aten.Call("ge.Scalar", this, target);

        /// <summary><see cref="Tensor.ge(Tensor)"/> in place.</summary>
        public Tensor ge_(Tensor target) => Aten.CallInPlace("ge_.Tensor", this, target);

        /// <summary><see cref="Tensor.ge(Scalar)"/> in place.</summary>
        public Tensor ge_(Scalar target) => Aten.CallInPlace("ge_.Scalar", this, target);

        /// <summary><see cref="Tensor.gt(Tensor)"/> by another name.</summary>
        public Tensor greater(Tensor target) => gt(target);

        /// <summary><see cref="Tensor.ge(Tensor)"/> by another name.</summary>
        public Tensor greater_equal(Tensor target) => ge(target);

        /// <summary><see cref="Tensor.lt(Tensor)"/> by another name.</summary>
        public Tensor less(Tensor target) => lt(target);

        /// <summary><see cref="Tensor.le(Tensor)"/> by another name.</summary>
        public Tensor less_equal(Tensor target) => le(target);

        /// <summary><see cref="Tensor.le_(Tensor)"/> by another name.</summary>
        public Tensor less_equal_(Tensor target) => le_(target);

        /// <summary><see cref="Tensor.ne(Tensor)"/> by another name.</summary>
        public Tensor not_equal(Tensor target) => ne(target);

        /// <summary><see cref="Tensor.ne_(Tensor)"/> by another name.</summary>
        public Tensor not_equal_(Tensor target) => ne_(target);
    }
}
