using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Workbook.Notebooks.Evaluation.References;

/// <summary>
/// Loads the libraries of one folder, once per process, with their dependencies and native libraries.
/// What the process itself has (the framework, Workbook.Display) is taken from there, so its types are the same.
/// </summary>
internal sealed class LibraryFolder : AssemblyLoadContext
{
    private static readonly ConcurrentDictionary<string, Lazy<LibraryFolder>> Folders = new();

    private readonly ConcurrentDictionary<string, AssemblyDependencyResolver> _resolvers = new();
    private readonly string _path;

    private LibraryFolder(string path) : base(path) => _path = path;

    /// <summary>The folder a library lies in; its <c>.deps.json</c>, if any, is heeded from now on.</summary>
    public static LibraryFolder Of(string libraryPath)
    {
        var folder = Path.GetDirectoryName(libraryPath)!;
        var result = Folders.GetOrAdd(folder, static path => new(() => new LibraryFolder(path))).Value;
        if (File.Exists(Path.ChangeExtension(libraryPath, ".deps.json")))
        {
            result._resolvers.GetOrAdd(libraryPath, static path => new AssemblyDependencyResolver(path));
        }

        return result;
    }

    /// <summary>The file that holds an assembly, in this folder or in the process; null when neither has it.</summary>
    public string? PathOf(AssemblyName name) => ProcessAssemblies.Find(name) ?? OwnPathOf(name);

    /// <summary>Loads an assembly file of this folder, or finds the process's own.</summary>
    public Assembly LoadLibrary(string path)
    {
        var name = AssemblyName.GetAssemblyName(path);
        return ProcessAssemblies.Find(name) is null ? LoadFromAssemblyPath(path) : Default.LoadFromAssemblyName(name);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        ProcessAssemblies.Find(assemblyName) is null && OwnPathOf(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        var path = _resolvers.Values.Select(resolver => resolver.ResolveUnmanagedDllToPath(unmanagedDllName)).FirstOrDefault(File.Exists)
            ?? NativeFiles.Find(_path, unmanagedDllName);
        return path is null ? 0 : LoadUnmanagedDllFromPath(path);
    }

    private string? OwnPathOf(AssemblyName name) =>
        _resolvers.Values.Select(resolver => resolver.ResolveAssemblyToPath(name))
            .Append(Path.Combine(_path, name.Name + ".dll"))
            .FirstOrDefault(File.Exists);
}
