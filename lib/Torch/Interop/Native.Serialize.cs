using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>Native/serialize.cpp.</summary>
internal static unsafe partial class Native
{
    [LibraryImport(NativeLibraryLoader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte* torch_save(nint tensor, string location);

    [LibraryImport(NativeLibraryLoader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial byte* torch_load(string location, nint* result);
}
