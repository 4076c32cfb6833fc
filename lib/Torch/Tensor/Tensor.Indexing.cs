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

        /// <summary>Elements by their number in the order of all elements.</summary>
        public Tensor take(Tensor index) => Aten.Call("take", this, index);

        /// <summary>Elements by their number in the order of all elements, in one dimension.</summary>
        public Tensor take_along_dim(Tensor indices) => Aten.Call("take_along_dim", this, indices);

        /// <inheritdoc cref="take_along_dim(Tensor)"/>
        public Tensor take_along_dim(IEnumerable<long> indices)
        {
            using var places = tensor(indices.ToArray());
            return take_along_dim(places);
        }

        /// <summary>For each place of the indices, the element they name along a dimension; the other dimensions broadcast.</summary>
        public Tensor take_along_dim(Tensor indices, long dim) => Aten.Call("take_along_dim", this, indices, dim);

        /// <inheritdoc cref="take_along_dim(Tensor, long)"/>
        public Tensor take_along_dim(IEnumerable<long> indices, long dim)
        {
            using var places = tensor(indices.ToArray());
            return take_along_dim(places, dim);
        }

        /// <summary>The indices of elements that are not zero, one row each.</summary>
        public Tensor nonzero() => Aten.Call("nonzero", this);

        /// <summary>The indices of elements that are not zero, one row each; a number counts as a vector of one element.</summary>
        public Tensor argwhere() => Aten.Call("argwhere", this);

        /// <summary>The indices of elements that are not zero, a column for each dimension.</summary>
        public IList<Tensor> nonzero_as_list()
        {
            using var listed = atleast_1d();
            using var rows = listed.nonzero();
            return rows.chunk(rows.size(1), 1);
        }
    }
}
