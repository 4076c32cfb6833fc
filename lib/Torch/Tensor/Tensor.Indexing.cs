using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Choosing elements.
    public partial class Tensor
    {
        /// <summary>One slice along a dimension; shares memory.</summary>
        public Tensor select(long dim, long index) => Aten.Call("select.int", this, dim, index);

        /// <summary>Neighbouring slices along a dimension; shares memory.</summary>
        public Tensor narrow(long dim, long start, long length) => Aten.Call("narrow", this, dim, start, length);

        /// <summary>Every step-th slice from start up to but without finish; shares memory.</summary>
        public Tensor slice(long dim, long start, long finish, long step) => Aten.Call("slice.Tensor", this, dim, start, finish, step);

        /// <summary>Slices along a dimension by number.</summary>
        public Tensor index_select(long dim, Tensor index) => Aten.Call("index_select", this, dim, index);

        /// <summary>The elements where the mask is true, in one dimension.</summary>
        public Tensor masked_select(Tensor mask) => Aten.Call("masked_select", this, mask);

        /// <summary>For each place of the index, the element it names along a dimension.</summary>
        public Tensor gather(long dim, Tensor index) => Aten.Call("gather", this, dim, index);

        /// <summary>A copy in which the places the index names take the source's elements.</summary>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Aten.Call("scatter.src", this, dim, index, src);

        /// <summary><see cref="scatter"/> in place.</summary>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Aten.CallInPlace("scatter_.src", this, dim, index, src);

        /// <summary>Elements by their number in the order of all elements.</summary>
        public Tensor take(Tensor index) => Aten.Call("take", this, index);

        /// <summary>The indices of elements that are not zero, one row each.</summary>
        public Tensor nonzero() => Aten.Call("nonzero", this);
    }
}
