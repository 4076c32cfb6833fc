using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Workbook.Notebooks.Evaluation.References;

/// <summary>
/// Answers <c>#r</c> lines inside files a cell <c>#load</c>s. The cell's own lines are read before the compiler
/// sees them, because one line may bring many assemblies and the compiler takes one.
/// </summary>
internal sealed class NotebookReferenceResolver(string directory, Func<string, PortableExecutableReference> open) : MetadataReferenceResolver
{
    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var start = baseFilePath is null ? directory : Path.GetDirectoryName(Path.Combine(directory, baseFilePath))!;
        var path = Path.GetFullPath(reference, start);
        return File.Exists(path) ? [open(path)] : [];
    }

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        definition is PortableExecutableReference { FilePath: { } path } && !ProcessAssemblies.IsFramework(path)
        && LibraryFolder.Of(path).PathOf(new AssemblyName(referenceIdentity.GetDisplayName())) is { } found
            ? MetadataCache.Get(found)
            : null;

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(directory);
}
