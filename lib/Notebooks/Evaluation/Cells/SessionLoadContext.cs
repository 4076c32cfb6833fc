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

    /// <summary>Loads a cell that later cells may use.</summary>
    public Assembly Load(CompiledCell.Image image)
    {
        var loaded = Load(this, image);
        _known[loaded.GetName().Name!] = loaded;
        return loaded;
    }

    /// <summary>Loads a cell that no later cell can use: it is unloaded when it has ended and nothing of it is in use.</summary>
    public Assembly LoadForOnce(CompiledCell.Image image) => Load(new Once(this), image);

    private static Assembly Load(AssemblyLoadContext context, CompiledCell.Image image)
    {
        using var assembly = new MemoryStream(image.Assembly);
        using var symbols = new MemoryStream(image.Symbols);
        return context.LoadFromStream(assembly, symbols);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => _known.GetValueOrDefault(assemblyName.Name!) ?? _packages?.Find(assemblyName);

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) => _packages?.FindNative(unmanagedDllName) ?? 0;

    /// <summary>Holds one cell, and finds what the session knows.</summary>
    private sealed class Once(SessionLoadContext session) : AssemblyLoadContext("cell", isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) => session.Load(assemblyName);

        protected override nint LoadUnmanagedDll(string unmanagedDllName) => session.LoadUnmanagedDll(unmanagedDllName);
    }
}
