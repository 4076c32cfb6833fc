using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // The same elements in another shape.
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

        /// <summary>All dimensions merged into one; copies only where it must.</summary>
        public Tensor ravel() => Aten.Call("ravel", this);

        /// <summary>One dimension parted into several; one -1 is worked out.</summary>
        /// <param name="dim">The dimension; negative numbers count from the last.</param>
        /// <param name="sizes">The lengths it is parted into; their product is its length.</param>
        public Tensor unflatten(long dim, params long[] sizes) => Aten.Call("unflatten.int", this, dim, sizes);

        /// <summary>One dimension parted into several; one -1 is worked out.</summary>
        public Tensor unflatten(long dim, Size sizes) => unflatten(dim, sizes.Shape);

        /// <summary>Without dimensions of length 1.</summary>
        public Tensor squeeze(long? dim = null) => dim is { } only ? Aten.Call("squeeze.dim", this, only) : Aten.Call("squeeze", this);

        /// <summary><see cref="squeeze"/> in place.</summary>
        public Tensor squeeze_(long? dim = null) => dim is { } only ? Aten.CallInPlace("squeeze_.dim", this, only) : Aten.CallInPlace("squeeze_", this);

        /// <summary>With a dimension of length 1 put in.</summary>
        public Tensor unsqueeze(long dim) => Aten.Call("unsqueeze", this, dim);

        /// <summary><see cref="unsqueeze"/> in place.</summary>
        public Tensor unsqueeze_(long dim) => Aten.CallInPlace("unsqueeze_", this, dim);

        /// <summary>With at least one dimension.</summary>
        public Tensor atleast_1d() => Aten.Call("atleast_1d", this);

        /// <summary>With at least two dimensions: (n) becomes (1, n).</summary>
        public Tensor atleast_2d() => Aten.Call("atleast_2d", this);

        /// <summary>With at least three dimensions: (n) becomes (1, n, 1), (n, m) becomes (n, m, 1).</summary>
        public Tensor atleast_3d() => Aten.Call("atleast_3d", this);

        /// <summary>Dimensions of length 1 seen as longer, without copying; -1 keeps a length.</summary>
        public Tensor expand(params long[] sizes) => Aten.Call("expand", this, sizes);

        /// <summary>Dimensions of length 1 seen as longer, without copying; -1 keeps a length.</summary>
        /// <param name="sizes">The lengths wanted.</param>
        /// <param name="isImplicit">Whether broadcasting asked for it, not the caller; only tracing tells the two apart.</param>
        public Tensor expand(long[] sizes, bool isImplicit = false) => Aten.Call("expand", this, sizes, isImplicit);

        /// <inheritdoc cref="expand(long[], bool)"/>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => expand(sizes.ToArray(), isImplicit);

        /// <inheritdoc cref="expand(long[], bool)"/>
        public Tensor expand(Size sizes, bool isImplicit = false) => expand(sizes.Shape, isImplicit);

        /// <summary>Expanded to the other tensor's shape.</summary>
        public Tensor expand_as(Tensor other) => expand(other.shape);

        /// <summary>Expanded to a shape, by the broadcasting rules.</summary>
        public Tensor broadcast_to(params long[] shape) => Aten.Call("broadcast_to", this, shape);

        /// <summary>The whole tensor copied side by side, so many times along each dimension.</summary>
        public Tensor repeat(params long[] sizes) => Aten.Call("repeat", this, sizes);

        /// <summary>The whole tensor copied side by side; where fewer times than dimensions are given, the first dimensions stay.</summary>
        public Tensor tile(long[] reps) => Aten.Call("tile", this, reps);

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
    }
}
