using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // The same elements, arranged otherwise.
    public partial class Tensor
    {
        /// <summary>The same elements in another shape; one -1 is worked out. Copies only where it must.</summary>
        public Tensor reshape(params long[] shape) => Aten.Call("reshape", this, shape);

        /// <summary>The same memory in another shape; one -1 is worked out.</summary>
        public Tensor view(params long[] shape) => Aten.Call("view", this, shape);

        /// <summary>The same memory in the other tensor's shape.</summary>
        public Tensor view_as(Tensor other) => view(other.shape);

        /// <summary>Dimensions merged into one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Aten.Call("flatten.using_ints", this, start_dim, end_dim);

        /// <summary>Without dimensions of length 1.</summary>
        public Tensor squeeze(long? dim = null) => dim is { } only ? Aten.Call("squeeze.dim", this, only) : Aten.Call("squeeze", this);

        /// <summary>With a dimension of length 1 put in.</summary>
        public Tensor unsqueeze(long dim) => Aten.Call("unsqueeze", this, dim);

        /// <summary>Two dimensions swapped; shares memory.</summary>
        public Tensor transpose(long dim0, long dim1) => Aten.Call("transpose.int", this, dim0, dim1);

        /// <summary>A matrix turned: rows become columns.</summary>
        public Tensor t() => Aten.Call("t", this);

        /// <summary>Dimensions in another order; shares memory.</summary>
        public Tensor permute(params long[] permutation) => Aten.Call("permute", this, permutation);

        /// <summary>Dimensions of length 1 seen as longer, without copying; -1 keeps a length.</summary>
        public Tensor expand(params long[] sizes) => Aten.Call("expand", this, sizes);

        /// <summary>Expanded to the other tensor's shape.</summary>
        public Tensor expand_as(Tensor other) => expand(other.shape);

        /// <summary>Expanded to a shape, by the broadcasting rules.</summary>
        public Tensor broadcast_to(params long[] shape) => Aten.Call("broadcast_to", this, shape);

        /// <summary>The whole tensor copied side by side, so many times along each dimension.</summary>
        public Tensor repeat(params long[] sizes) => Aten.Call("repeat", this, sizes);

        /// <summary>Each element copied in place: 1, 2 becomes 1, 1, 2, 2.</summary>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) => Aten.Call("repeat_interleave.self_int", this, repeats, dim, output_size);

        /// <summary>Each element copied in place as often as its count says.</summary>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) => Aten.Call("repeat_interleave.self_Tensor", this, repeats, dim, output_size);

        /// <summary>The same elements in order in memory; itself where they are already.</summary>
        public Tensor contiguous() => Aten.Call("contiguous", this);

        /// <summary>A copy, on the graph.</summary>
        public Tensor clone() => Aten.Call("clone", this);

        /// <summary>Another handle to the same memory.</summary>
        public Tensor alias() => Aten.Call("alias", this);

        /// <summary>Dimensions in reverse order.</summary>
        public Tensor flip(params long[] dims) => Aten.Call("flip", this, dims);

        /// <summary>Elements moved along, the last coming round to the first.</summary>
        public Tensor roll(long shifts, long? dims = null) => Aten.Call("roll", this, new[] { shifts }, dims is { } dim ? new[] { dim } : []);

        /// <summary>The lower triangle, zeros above the diagonal.</summary>
        public Tensor tril(long diagonal = 0) => Aten.Call("tril", this, diagonal);

        /// <summary>The upper triangle, zeros below the diagonal.</summary>
        public Tensor triu(long diagonal = 0) => Aten.Call("triu", this, diagonal);

        /// <summary>The diagonal of a matrix, or the matrix with this diagonal.</summary>
        public Tensor diag(long diagonal = 0) => Aten.Call("diag", this, diagonal);

        /// <summary>The diagonal of two dimensions; shares memory.</summary>
        public Tensor diagonal(long offset = 0L, long dim1 = 0L, long dim2 = 1L) => Aten.Call("diagonal", this, offset, dim1, dim2);

        /// <summary>So many pieces along a dimension.</summary>
        public Tensor[] chunk(long chunks, long dim = 0) => Aten.CallList("chunk", this, chunks, dim);

        /// <summary>Pieces of a length along a dimension, the last perhaps shorter.</summary>
        public Tensor[] split(long size, int dim = 0) => Aten.CallList("split.Tensor", this, size, dim);

        /// <summary>Pieces of given lengths along a dimension.</summary>
        public Tensor[] split(params long[] sizes) => Aten.CallList("split_with_sizes", this, sizes, 0);

        /// <summary>Parts of the lengths given along a dimension.</summary>
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => Aten.CallList("split_with_sizes", this, sizes.ToArray(), dim);

        /// <summary>The slices along a dimension.</summary>
        public Tensor[] unbind(long dimension = 0) => Aten.CallList("unbind.int", this, dimension);
    }
}
