using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The elements in order along a dimension, and where each came from.</summary>
    public static (Tensor values, Tensor indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) => input.sort(dim, descending, stable);

    /// <summary>The k largest elements along a dimension, and where they are.</summary>
    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true) => tensor.topk(k, dim, largest, sorted);

    /// <summary>The order that sorts along a dimension.</summary>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => input.argsort(dim, descending);

    /// <summary>Between which of the boundaries, in order, each element falls; right: a boundary itself belongs to what follows.</summary>
    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) => input.bucketize(boundaries, outInt32, right);

    /// <summary>The elements in order along the first dimension.</summary>
    public static Tensor msort(Tensor tensor) => tensor.msort();

    /// <summary>The elements that differ, or slices along a dimension, in order; places and counts where they are asked for.</summary>
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) => input.unique(sorted, return_inverse, return_counts, dim);

    /// <summary>The elements, or slices along a dimension, that differ from the one before; places and counts where they are asked for.</summary>
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(Tensor input, bool return_inverse = false, bool return_counts = false, int? dim = null) => input.unique_consecutive(return_inverse, return_counts, dim);

    /// <summary>Where each value would go in a sequence to keep it in order; right: after those that equal it.</summary>
    /// <param name="sorted_sequence">In order along its last dimension, or put in order by the sorter.</param>
    /// <param name="values">What is looked up, row by row.</param>
    /// <param name="out_int32">Give int32 in place of int64.</param>
    /// <param name="right">Which side of equal elements.</param>
    /// <param name="sorter">The order that sorts the sequence.</param>
    public static Tensor searchsorted(Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor? sorter = null) =>
        Aten.Call("searchsorted.Tensor", sorted_sequence, values, out_int32, right, Value.None, sorter);

    /// <summary>Where a number would go in a sequence to keep it in order; right: after those that equal it.</summary>
    public static Tensor searchsorted(Tensor sorted_sequence, Scalar values, bool out_int32, bool right, Tensor? sorter) =>
        Aten.Call("searchsorted.Scalar", sorted_sequence, values, out_int32, right, Value.None, sorter);

    /// <summary>The choices of r elements of a vector, one in each row.</summary>
    public static Tensor combinations(Tensor input, int r = 2, bool with_replacement = false) => Aten.Call("combinations", input, r, with_replacement);
}
