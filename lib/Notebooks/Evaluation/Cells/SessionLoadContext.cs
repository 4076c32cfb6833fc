using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Workbook.Notebooks.Evaluation.Packages;

namespace Workbook.Notebooks.Evaluation.Cells;

/// <summary>Loads a session's cells and shows them the libraries the session uses.</summary>
internal sealed class SessionLoadContext() : AssemblyLoadContext("notebook")
{
    private readonly ConcurrentDictionary<string, Assembly> _known = new(StringComparer.OrdinalIgnoreCase);
    private PackageLoadContext? _packages;

    /// <summary>Makes libraries known; the first of a name wins, as its types may be in use.</summary>
    public void Add(IEnumerable<Assembly> libraries)
    {
        foreach (var library in libraries)
        {
            _known.TryAdd(library.GetName().Name!, library);
        }
    }

    /// <summary>Makes packages known; a library of the same name stays, as its types may be in use.</summary>
    public void Add(IEnumerable<RestoredPackages.Package> packages)
    {
        _packages ??= new(name => _known.GetValueOrDefault(name.Name!));
        foreach (var package in packages)
        {
            _packages.Add(package);
        }
    }

    /// <summary>Loads a cell.</summary>
    public Assembly Load(CompiledCell.Image image)
    {
        using var assembly = new MemoryStream(image.Assembly);
        using var symbols = new MemoryStream(image.Symbols);
        var loaded = LoadFromStream(assembly, symbols);
        _known[loaded.GetName().Name!] = loaded;
        return loaded;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => _known.GetValueOrDefault(assemblyName.Name!) ?? _packages?.Find(assemblyName);

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) => _packages?.FindNative(unmanagedDllName) ?? 0;
}
