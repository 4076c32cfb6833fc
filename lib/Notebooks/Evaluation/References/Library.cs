using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Workbook.Notebooks.Evaluation.References;

/// <summary>A library named by <c>#r</c>, with everything it depends on that lies beside it.</summary>
/// <param name="References">What the compiler sees: the library first, then its dependencies.</param>
/// <param name="Assemblies">The same, loaded.</param>
internal sealed record Library(ImmutableArray<PortableExecutableReference> References, ImmutableArray<Assembly> Assemblies)
{
    /// <summary>Loads a library and its dependencies.</summary>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly.</exception>
    public static Library Load(string path)
    {
        var folder = LibraryFolder.Of(path);
        var paths = Closure(folder, path);
        return new([.. paths.Select(MetadataCache.Get)], [.. paths.Select(folder.LoadLibrary)]);
    }

    /// <summary>What the compiler would see of a library, which is not loaded.</summary>
    public static IEnumerable<PortableExecutableReference> ReferencesOf(string path) => Closure(LibraryFolder.Of(path), path).Select(MetadataCache.Get);

    // Only what lies beside the library: the framework is referenced anyway.
    private static List<string> Closure(LibraryFolder folder, string path)
    {
        List<string> found = [ProcessAssemblies.Find(AssemblyName.GetAssemblyName(path)) ?? path];
        HashSet<string> names = [Path.GetFileNameWithoutExtension(path)];
        for (var next = 0; next < found.Count; next++)
        {
            foreach (var name in AssemblyFiles.ReferencesOf(found[next]).Where(name => names.Add(name.Name!)))
            {
                if (folder.PathOf(name) is { } dependency && !ProcessAssemblies.IsFramework(dependency))
                {
                    found.Add(dependency);
                }
            }
        }

        return found;
    }
}
