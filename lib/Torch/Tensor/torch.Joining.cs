using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Tensors joined along a dimension they have.</summary>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Aten.Call("cat", tensors.ToArray(), dim);

    /// <summary>Tensors of one shape joined along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Aten.Call("stack", tensors.ToArray(), dim);

    /// <summary>x where the condition holds, else y.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Aten.Call("where.self", condition, x, y);

    /// <summary>Products summed as the equation says: <c>einsum("bqd,bkd->bqk", q, k)</c>.</summary>
    public static Tensor einsum(string equation, params Tensor[] tensors) => Aten.Call("einsum", equation, tensors);

    /// <summary>The grids of coordinates that vectors span.</summary>
    /// <param name="tensors">One vector for each dimension.</param>
    /// <param name="indexing">"ij" (rows first) or "xy".</param>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => Aten.CallList("meshgrid.indexing", tensors.ToArray(), indexing);

    /// <summary>Which library computes.</summary>
    public static unsafe string __version__ => System.Runtime.InteropServices.Marshal.PtrToStringUTF8((nint)Native.torch_version()) ?? "";

    /// <summary>Threads that one operation may use.</summary>
    public static int get_num_threads() => Native.torch_get_num_threads();

    /// <summary>Sets how many threads one operation may use.</summary>
    public static unsafe void set_num_threads(int num) => TorchError.Check(Native.torch_set_num_threads(num), nameof(set_num_threads));
}
