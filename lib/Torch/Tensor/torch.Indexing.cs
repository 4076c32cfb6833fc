using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>One slice along a dimension; shares memory.</summary>
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);

    /// <summary>Neighbouring slices along a dimension; shares memory.</summary>
    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);

    /// <summary>Slices along a dimension by number.</summary>
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);

    /// <summary>The elements where the mask is true, in one dimension.</summary>
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);

    /// <summary>For each place of the index, the element it names along a dimension.</summary>
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);

    /// <summary>Elements by their number in the order of all elements.</summary>
    public static Tensor take(Tensor input, Tensor index) => input.take(index);

    /// <summary>For each place of the indices, the element they name along a dimension; the other dimensions broadcast.</summary>
    public static Tensor take_along_dim(Tensor input, Tensor indices, long dim = 0L) => input.take_along_dim(indices, dim);

    /// <inheritdoc cref="take_along_dim(Tensor, Tensor, long)"/>
    public static Tensor take_along_dim(Tensor input, IEnumerable<long> indices, long dim = 0L) => input.take_along_dim(indices, dim);

    /// <summary>The indices of elements that are not zero, one row each.</summary>
    public static Tensor nonzero(Tensor input) => input.nonzero();

    /// <summary>The indices of elements that are not zero, one row each; a number counts as a vector of one element.</summary>
    public static Tensor argwhere(Tensor input) => input.argwhere();

    /// <summary>x where the condition holds, else y.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Aten.Call("where.self", condition, x, y);

    /// <summary>The indices where the condition holds, a vector for each dimension.</summary>
    public static Tensor[] where(Tensor condition) => Aten.CallList("where", condition);
}
