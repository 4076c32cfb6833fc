using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>Loads the shim once and checks the version of libtorch it was compiled with.</summary>
internal static class NativeLibraryLoader
{
    internal const string Name = "workbook_torch";

    private static readonly Version Oldest = new(1, 13);

#pragma warning disable CA2255 // A module initializer is the one place that runs before the first native call, whichever type makes it.
    [ModuleInitializer]
    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraryLoader).Assembly, Resolve);
#pragma warning restore CA2255

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != Name)
        {
            return 0;
        }
        var path = Path.Combine(Path.GetDirectoryName(assembly.Location) ?? AppContext.BaseDirectory, "libworkbook_torch.so");
        var library = Load(path);
        CheckVersion(library);
        return library;
    }

    private static nint Load(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException failure)
        {
            throw new DllNotFoundException(ErrorMessages.LibraryNotLoaded(path, failure.Message), failure);
        }
    }

    // The version of the headers: which libtorch the system then loads, the shim cannot tell.
    private static unsafe void CheckVersion(nint library)
    {
        var version = (delegate* unmanaged<byte*>)NativeLibrary.GetExport(library, "torch_version");
        var text = Marshal.PtrToStringUTF8((nint)version()) ?? "";
        if (!Version.TryParse(text.Split('+', '-', 'a', 'r')[0], out var found) || found < Oldest)
        {
            throw new DllNotFoundException(ErrorMessages.LibraryTooOld(text, Oldest));
        }
    }
}
