using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Workbook.Notebooks.Evaluation.References;

/// <summary>Compiler views of assembly files, shared by all sessions of the process so that a file is read once.</summary>
internal static class MetadataCache
{
    private static readonly ConcurrentDictionary<(string Path, DateTime Written), PortableExecutableReference> References = new();

    /// <summary>The compiler's view of one file; a rebuilt file is read anew.</summary>
    public static PortableExecutableReference Get(string path) =>
        References.GetOrAdd((path, File.GetLastWriteTimeUtc(path)), static key => MetadataReference.CreateFromFile(key.Path, documentation: LibraryDocumentation.For(key.Path)));
}
