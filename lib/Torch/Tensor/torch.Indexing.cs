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

    /// <summary>A copy in which the places the index names take the source's elements.</summary>
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => input.scatter(dim, index, src);

    /// <summary>Elements by their number in the order of all elements.</summary>
    public static Tensor take(Tensor input, Tensor index) => input.take(index);

    /// <summary>The indices of elements that are not zero, one row each.</summary>
    public static Tensor nonzero(Tensor input) => input.nonzero();
}
