namespace TorchSharp;

public static partial class torch
{
    /// <summary>A copy in which the places the index names take the source's elements.</summary>
    public static Tensor scatter(Tensor input, long dim, Tensor index, Tensor src) => input.scatter(dim, index, src);

    /// <summary><see cref="scatter"/> in place.</summary>
    public static Tensor scatter_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_(dim, index, src);

    /// <summary>A copy in which the source's elements are added at the places the index names; those named twice get both.</summary>
    public static Tensor scatter_add(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add(dim, index, src);

    /// <summary><see cref="scatter_add"/> in place.</summary>
    public static Tensor scatter_add_(Tensor input, long dim, Tensor index, Tensor src) => input.scatter_add_(dim, index, src);

    /// <summary>A copy in which alpha times the source's slices are added to those the index names along a dimension.</summary>
    public static Tensor index_add(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => input.index_add(dim, index, source, alpha);

    /// <summary><see cref="index_add"/> in place.</summary>
    public static Tensor index_add_(Tensor input, long dim, Tensor index, Tensor source, Scalar alpha) => input.index_add_(dim, index, source, alpha);

    /// <summary>A copy in which the slices the index names along a dimension are the source's.</summary>
    public static Tensor index_copy(Tensor input, long dim, Tensor index, Tensor source) => input.index_copy(dim, index, source);

    /// <summary><see cref="index_copy"/> in place.</summary>
    public static Tensor index_copy_(Tensor input, long dim, Tensor index, Tensor source) => input.index_copy_(dim, index, source);

    /// <summary>A copy in which the slices the index names along a dimension hold one value.</summary>
    public static Tensor index_fill(Tensor input, long dim, Tensor index, Scalar value) => input.index_fill(dim, index, value);

    /// <summary><see cref="index_fill"/> in place.</summary>
    public static Tensor index_fill_(Tensor input, long dim, Tensor index, Scalar value) => input.index_fill_(dim, index, value);

    /// <summary>A copy in which one slice along a dimension is the source.</summary>
    public static Tensor select_scatter(Tensor input, Tensor src, long dim, long index) => input.select_scatter(src, dim, index);

    /// <summary>A copy in which every step-th slice from start up to but without end is the source's.</summary>
    public static Tensor slice_scatter(Tensor input, Tensor src, long dim = 0L, long? start = null, long? end = null, long step = 1L) =>
        input.slice_scatter(src, dim, start, end, step);

    /// <summary>A copy in which the diagonal of two dimensions is the source.</summary>
    public static Tensor diagonal_scatter(Tensor input, Tensor src, long offset = 0L, long dim1 = 0L, long dim2 = 1L) => input.diagonal_scatter(src, offset, dim1, dim2);
}
