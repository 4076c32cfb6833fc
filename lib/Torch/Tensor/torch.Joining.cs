using TorchSharp.Interop;

namespace TorchSharp;

// Joining. A list, an array or a span of tensors each has its overload, as in TorchSharp.
public static partial class torch
{
    /// <summary>Tensors joined along a dimension they have.</summary>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Aten.Call("cat", tensors.ToArray(), dim);

    /// <summary>Tensors joined along a dimension they have.</summary>
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Aten.Call("cat", tensors, dim);

    /// <summary>Tensors joined along a dimension they have.</summary>
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Aten.Call("cat", tensors.ToArray(), dim);

    /// <summary>Tensors joined along a dimension they have; another name of <c>cat</c>.</summary>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    /// <summary>Tensors joined along a dimension they have; another name of <c>cat</c>.</summary>
    public static Tensor concat(Tensor[] tensors, long dim = 0) => cat(tensors, dim);

    /// <summary>Tensors joined along a dimension they have; another name of <c>cat</c>.</summary>
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    /// <summary>Tensors joined along a dimension they have; another name of <c>cat</c>.</summary>
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => cat(tensors, axis);

    /// <summary>Tensors joined along a dimension they have; another name of <c>cat</c>.</summary>
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => cat(tensors, axis);

    /// <summary>Tensors joined along a dimension they have; another name of <c>cat</c>.</summary>
    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => cat(tensors, axis);

    /// <summary>Tensors of one shape joined along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Aten.Call("stack", tensors.ToArray(), dim);

    /// <summary>Tensors joined along their columns; vectors one after the other.</summary>
    public static Tensor hstack(params Tensor[] tensors) => Aten.Call("hstack", tensors);

    /// <summary>Tensors joined along their columns; vectors one after the other.</summary>
    public static Tensor hstack(IList<Tensor> tensors) => Aten.Call("hstack", tensors.ToArray());

    /// <summary>Tensors joined along their columns; vectors one after the other.</summary>
    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => Aten.Call("hstack", tensors.ToArray());

    /// <summary>Tensors joined along their columns; vectors one after the other.</summary>
    public static Tensor hstack(IEnumerable<Tensor> tensors) => Aten.Call("hstack", tensors.ToArray());

    /// <summary>Tensors joined along their rows; a vector is a row.</summary>
    public static Tensor vstack(Tensor[] tensors) => Aten.Call("vstack", tensors);

    /// <summary>Tensors joined along their rows; a vector is a row.</summary>
    public static Tensor vstack(IList<Tensor> tensors) => Aten.Call("vstack", tensors.ToArray());

    /// <summary>Tensors joined along their rows; a vector is a row.</summary>
    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => Aten.Call("vstack", tensors.ToArray());

    /// <summary>Tensors joined along their rows; a vector is a row.</summary>
    public static Tensor row_stack(params Tensor[] tensors) => Aten.Call("row_stack", tensors);

    /// <summary>Tensors joined along their rows; a vector is a row.</summary>
    public static Tensor row_stack(IList<Tensor> tensors) => Aten.Call("row_stack", tensors.ToArray());

    /// <summary>Tensors joined along their rows; a vector is a row.</summary>
    public static Tensor row_stack(ReadOnlySpan<Tensor> tensors) => Aten.Call("row_stack", tensors.ToArray());

    /// <summary>Tensors joined along their columns; a vector is a column.</summary>
    public static Tensor column_stack(params Tensor[] tensors) => Aten.Call("column_stack", tensors);

    /// <summary>Tensors joined along their columns; a vector is a column.</summary>
    public static Tensor column_stack(IList<Tensor> tensors) => Aten.Call("column_stack", tensors.ToArray());

    /// <summary>Tensors joined along their columns; a vector is a column.</summary>
    public static Tensor column_stack(ReadOnlySpan<Tensor> tensors) => Aten.Call("column_stack", tensors.ToArray());

    /// <summary>Tensors joined along their third dimension, which they are given where they have none.</summary>
    public static Tensor dstack(params Tensor[] tensors) => Aten.Call("dstack", tensors);

    /// <summary>Tensors joined along their third dimension, which they are given where they have none.</summary>
    public static Tensor dstack(IList<Tensor> tensors) => Aten.Call("dstack", tensors.ToArray());

    /// <summary>Tensors joined along their third dimension, which they are given where they have none.</summary>
    public static Tensor dstack(ReadOnlySpan<Tensor> tensors) => Aten.Call("dstack", tensors.ToArray());

    /// <summary>Tensors joined along their third dimension, which they are given where they have none.</summary>
    public static Tensor dstack(IEnumerable<Tensor> tensors) => Aten.Call("dstack", tensors.ToArray());
}
