using TorchSharp.Interop;

namespace TorchSharp;

// The library that computes.
public static partial class torch
{
    /// <summary>Which library computes.</summary>
    public static unsafe string __version__ => System.Runtime.InteropServices.Marshal.PtrToStringUTF8((nint)Native.torch_version()) ?? "";

    /// <summary>Threads that one operation may use.</summary>
    public static int get_num_threads() => Native.torch_get_num_threads();

    /// <summary>Sets how many threads one operation may use, OpenBLAS's matrix products among them.</summary>
    public static unsafe void set_num_threads(int num) => TorchError.Check(Native.torch_set_num_threads(num), nameof(set_num_threads));
}
