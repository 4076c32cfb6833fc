using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Workbook.Notebooks.Evaluation.References;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>
/// Loads the packages of one session, each assembly when it is first needed. Texts in other languages are left out:
/// the process knows no cultures.
/// </summary>
/// <param name="known">Libraries the session has loaded by path: their types are in use, so packages get these.</param>
internal sealed class PackageLoadContext(Func<AssemblyName, Assembly?> known) : AssemblyLoadContext("packages")
{
    private readonly ConcurrentDictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, string> _natives = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a package's files known.</summary>
    public void Add(RestoredPackages.Package package)
    {
        foreach (var path in package.Runtime.Where(path => !HostAssemblies.StandsInFor(path)))
        {
            _files.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }

        foreach (var path in package.Native)
        {
            _natives.TryAdd(Path.GetFileName(path), path);
        }
    }

    /// <summary>The packages' assembly of a name; null when none has it.</summary>
    public Assembly? Find(AssemblyName name) => _files.TryGetValue(name.Name!, out var path) ? LoadFromAssemblyPath(path) : null;

    /// <summary>The packages' native library of a name as <c>DllImport</c> gives it; 0 when none has it.</summary>
    public nint FindNative(string name)
    {
        var path = NativeFiles.FileNames(Path.GetFileName(name)).Select(_natives.GetValueOrDefault).FirstOrDefault(found => found is not null);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => known(assemblyName) ?? Find(assemblyName);

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) => FindNative(unmanagedDllName);
}
