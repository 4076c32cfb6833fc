using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Order.
    public partial class Tensor
    {
        /// <summary>The elements in order along a dimension, and where each came from.</summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => stable ? Aten.CallTwo("sort.stable", this, true, dim, descending) : Aten.CallTwo("sort", this, dim, descending);

        /// <summary>The k largest elements along a dimension, and where they are.</summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => Aten.CallTwo("topk", this, k, dim, largest, sorted);

        /// <summary>The order that sorts along a dimension.</summary>
        public Tensor argsort(long dim = -1, bool descending = false) => Aten.Call("argsort", this, dim, descending);

        /// <summary>The elements in order along the first dimension.</summary>
        public Tensor msort() => Aten.Call("msort", this);

        /// <summary>Between which of the boundaries, in order, each element falls; right: a boundary itself belongs to what follows.</summary>
        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) => Aten.Call("bucketize.Tensor", this, boundaries, outInt32, right);

        /// <summary>The elements that differ, or slices along a dimension, in order.</summary>
        /// <param name="sorted">Only along no dimension can it be false: the order is then any.</param>
        /// <param name="return_inverse">Give, for each element, its place among those that differ; else null.</param>
        /// <param name="return_counts">Give how often each occurs; else null.</param>
        /// <param name="dim">The dimension of the slices; null: single elements.</param>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) => Asked(dim is { } along
            ? Aten.CallThree("unique_dim", this, along, sorted, return_inverse, return_counts)
            : Aten.CallThree("_unique2", this, sorted, return_inverse, return_counts), return_inverse, return_counts);

        /// <summary>The elements, or slices along a dimension, that differ from the one before.</summary>
        /// <param name="return_inverse">Give, for each element, its place in the result; else null.</param>
        /// <param name="return_counts">Give how often each was repeated; else null.</param>
        /// <param name="dim">The dimension of the slices; null: single elements.</param>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(bool return_inverse = false, bool return_counts = false, int? dim = null) =>
            Asked(Aten.CallThree("unique_consecutive", this, return_inverse, return_counts, (long?)dim), return_inverse, return_counts);

        private static (Tensor, Tensor?, Tensor?) Asked((Tensor Output, Tensor Inverse, Tensor Counts) all, bool inverse, bool counts) =>
            (all.Output, Kept(all.Inverse, inverse), Kept(all.Counts, counts));
    }
}
