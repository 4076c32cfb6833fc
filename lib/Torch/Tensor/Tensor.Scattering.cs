using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Writing to chosen places. A name that ends in an underscore changes the tensor, the others a copy.
    public partial class Tensor
    {
        /// <summary>A copy in which the places the index names take the source's elements.</summary>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Aten.Call("scatter.src", this, dim, index, src);

        /// <summary><see cref="scatter"/> in place.</summary>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Aten.CallInPlace("scatter_.src", this, dim, index, src);

        /// <summary>A copy in which the source's elements are added at the places the index names; those named twice get both.</summary>
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Aten.Call("scatter_add", this, dim, index, src);

        /// <summary><see cref="scatter_add"/> in place.</summary>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Aten.CallInPlace("scatter_add_", this, dim, index, src);

        /// <summary>A copy in which the source's elements, in order, fill the places where the mask is true.</summary>
        public Tensor masked_scatter(Tensor mask, Tensor value) => Aten.Call("masked_scatter", this, mask, value);

        /// <summary><see cref="masked_scatter"/> in place.</summary>
        public Tensor masked_scatter_(Tensor mask, Tensor value) => Aten.CallInPlace("masked_scatter_", this, mask, value);

        /// <summary>A copy in which alpha times the source's slices are added to those the index names along a dimension.</summary>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) => Aten.Call("index_add", this, dim, index, source, alpha);

        /// <summary><see cref="index_add"/> in place.</summary>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) => Aten.CallInPlace("index_add_", this, dim, index, source, alpha);

        /// <summary>A copy in which the slices the index names along a dimension are the source's.</summary>
        public Tensor index_copy(long dim, Tensor index, Tensor source) => Aten.Call("index_copy", this, dim, index, source);

        /// <summary><see cref="index_copy"/> in place.</summary>
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => Aten.CallInPlace("index_copy_", this, dim, index, source);

        /// <summary>A copy in which the slices the index names along a dimension hold one value.</summary>
        public Tensor index_fill(long dim, Tensor index, Scalar value) => Aten.Call("index_fill.int_Scalar", this, dim, index, value);

        /// <summary><see cref="index_fill"/> in place.</summary>
        public Tensor index_fill_(long dim, Tensor index, Scalar value) => Aten.CallInPlace("index_fill_.int_Scalar", this, dim, index, value);

        /// <summary>A copy in which one slice along a dimension is the source.</summary>
        public Tensor select_scatter(Tensor src, long dim, long index) => Aten.Call("select_scatter", this, src, dim, index);

        /// <summary>A copy in which every step-th slice from start up to but without end is the source's.</summary>
        public Tensor slice_scatter(Tensor src, long dim = 0L, long? start = null, long? end = null, long step = 1L) =>
            Aten.Call("slice_scatter", this, src, dim, start, end, step);

        /// <summary>A copy in which the diagonal of two dimensions is the source.</summary>
        public Tensor diagonal_scatter(Tensor src, long offset = 0L, long dim1 = 0L, long dim2 = 1L) => Aten.Call("diagonal_scatter", this, src, offset, dim1, dim2);
    }
}
