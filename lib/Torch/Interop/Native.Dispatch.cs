using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>Native/dispatch.cpp.</summary>
internal static unsafe partial class Native
{
    [LibraryImport(NativeLibraryLoader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte* torch_find(string name, string overload, nint* result);

    [LibraryImport(NativeLibraryLoader.Name)]
    internal static partial byte* torch_call(nint operation, NativeValue* args, int count, NativeValue* results, int capacity, int* returned);
}
