using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Equal elements, and equal tensors. The operators compare elements: "x is null" asks for null.
    public partial class Tensor
    {
        /// <summary>Whether each element equals the other's.</summary>
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        /// <summary>Whether each element equals a number.</summary>
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        /// <summary>Whether a number equals each element.</summary>
        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);

        /// <summary>Whether each element differs from the other's.</summary>
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        /// <summary>Whether each element differs from a number.</summary>
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        /// <summary>Whether a number differs from each element.</summary>
        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);

        /// <summary>Whether both tensors have the same shape and equal elements.</summary>
        public bool Equals(Tensor target) => target is not null && Aten.CallBool("equal", this, target);

        /// <summary>Whether the other is a tensor of the same shape and equal elements.</summary>
        public override bool Equals(object? obj) => obj is Tensor other && Equals(other);

        /// <summary>A number of the object, not of its elements, which may change.</summary>
        public override int GetHashCode() => base.GetHashCode();
    }
}
