using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Workbook.Notebooks.Evaluation.References;

/// <summary>Reads facts from assembly files without loading them.</summary>
internal static class AssemblyFiles
{
    /// <summary>The assemblies a file refers to.</summary>
    public static IReadOnlyList<AssemblyName> ReferencesOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
    }
}
