using TorchSharp.Interop;

namespace TorchSharp;

// Several tensors seen together.
public static partial class torch
{
    /// <summary>Products summed as the equation says: <c>einsum("bqd,bkd->bqk", q, k)</c>.</summary>
    public static Tensor einsum(string equation, params Tensor[] tensors) => Aten.Call("einsum", equation, tensors);

    /// <summary>The grids of coordinates that vectors span.</summary>
    /// <param name="tensors">One vector for each dimension.</param>
    /// <param name="indexing">"ij" (rows first) or "xy".</param>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => Aten.CallList("meshgrid.indexing", tensors.ToArray(), indexing);

    /// <summary>Every choice of one element from each vector, a row for each.</summary>
    public static Tensor cartesian_prod(params Tensor[] tensors) => Aten.Call("cartesian_prod", tensors);

    /// <summary>Every choice of one element from each vector, a row for each.</summary>
    public static Tensor cartesian_prod(IList<Tensor> tensors) => Aten.Call("cartesian_prod", tensors.ToArray());

    /// <summary>Every choice of one element from each vector, a row for each.</summary>
    public static Tensor cartesian_prod(ReadOnlySpan<Tensor> tensors) => Aten.Call("cartesian_prod", tensors.ToArray());

    /// <summary>A matrix with these matrices along its diagonal, zeros elsewhere.</summary>
    public static Tensor block_diag(params Tensor[] tensors) => Aten.Call("block_diag", tensors);

    /// <summary>The tensors expanded to the shape they have together; all share memory.</summary>
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => Aten.CallList("broadcast_tensors", tensors);

    /// <summary>The shape that tensors of these shapes have together.</summary>
    /// <exception cref="ArgumentException">The shapes do not fit: a dimension differs and is not 1.</exception>
    public static Size broadcast_shapes(params long[][] shapes)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        var result = new long[shapes.Length == 0 ? 0 : shapes.Max(shape => shape.Length)];
        Array.Fill(result, 1);
        foreach (var shape in shapes)
        {
            for (var i = 0; i < shape.Length; i++)
            {
                ref var length = ref result[result.Length - shape.Length + i];
                if (shape[i] != 1 && length != 1 && shape[i] != length)
                {
                    throw new ArgumentException(ErrorMessages.ShapesDoNotBroadcast(shapes));
                }
                length = shape[i] == 1 ? length : shape[i];
            }
        }
        return new Size(result);
    }
}
