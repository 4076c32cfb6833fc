using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>Native/tensor.cpp. The getters neither block nor call back, so they skip the GC transition.</summary>
internal static unsafe partial class Native
{
    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_version();

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial void torch_free(void* memory);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial void torch_release(nint tensor);

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial long torch_dim(nint tensor);

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial long torch_numel(nint tensor);

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial void torch_sizes(nint tensor, long* sizes);

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial void torch_strides(nint tensor, long* strides);

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial long torch_storage_offset(nint tensor);

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial int torch_dtype(nint tensor);

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial int torch_device(nint tensor, int* index);

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial int torch_is_contiguous(nint tensor);

    [LibraryImport(NativeLibraryLoader.Name), SuppressGCTransition]
    internal static partial int torch_requires_grad(nint tensor);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_data(nint tensor, void** data);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_from_data(void* data, int dtype, long* sizes, int dim, nint* result);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_from_pinned(void* data, int dtype, long size, nint owner, delegate* unmanaged<nint, void> release, nint* result);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_manual_seed(long seed);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_generator(long seed, nint* result);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_default_generator(nint* result);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_generator_seed(nint generator, long seed);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_generator_reseed(nint generator, long* seed);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_generator_get_state(nint generator, nint* state);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_generator_set_state(nint generator, nint state);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial long torch_generator_initial_seed(nint generator);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial void torch_generator_release(nint generator);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial int torch_has_cuda();

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial int torch_get_num_threads();

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_set_num_threads(int count);
}
