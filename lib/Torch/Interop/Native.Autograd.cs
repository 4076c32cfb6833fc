using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>Native/autograd.cpp.</summary>
internal static unsafe partial class Native
{
    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_backward(nint* outputs, int count, nint* grads, int retainGraph, int createGraph, nint* inputs, int inputCount);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_grad(nint* outputs, int count, nint* inputs, int inputCount, nint* grads, int retainGraph, int createGraph, int allowUnused, nint* results);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_get_grad(nint tensor, nint* result);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_set_grad(nint tensor, nint grad);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_set_requires_grad(nint tensor, int value);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_retain_grad(nint tensor);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial int torch_is_leaf(nint tensor);

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial int torch_grad_mode();

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial void torch_set_grad_mode(int enabled);

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial int torch_inference_mode();

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_enter_inference_mode(int enabled, nint* mode);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial void torch_leave_inference_mode(nint mode);

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial int torch_anomaly_mode();

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial int torch_anomaly_check_nan();

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial void torch_set_anomaly_mode(int enabled, int checkNaN);
}
