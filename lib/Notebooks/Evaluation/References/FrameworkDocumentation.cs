using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Workbook.Notebooks.Evaluation.References;

/// <summary>
/// The framework's documentation, from the reference pack of an installed SDK. The pack sorts types into other assemblies than the
/// running framework does, so the file of a type is found by the pack's own libraries. Without a pack nothing is documented.
/// </summary>
internal sealed class FrameworkDocumentation : DocumentationProvider
{
    private readonly Lazy<FrozenDictionary<string, string>> _fileOfType = new(ReadPack);
    private readonly ConcurrentDictionary<string, LibraryXml> _files = new();

    private FrameworkDocumentation() { }

    /// <summary>The one of this process.</summary>
    public static FrameworkDocumentation Instance { get; } = new();

    /// <inheritdoc/>
    protected override string GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        FileOf(documentationMemberID) is { } file ? _files.GetOrAdd(file, static path => new LibraryXml(path)).Find(documentationMemberID) : "";

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    // An id is a letter, a colon and a dotted name, for members with their type's in front: T:System.String, M:System.String.Trim(System.Char).
    private string? FileOf(string id)
    {
        var end = id.IndexOf('(', StringComparison.Ordinal);
        var name = end < 0 ? id[2..] : id[2..end];
        for (; name.Length > 0; name = name[..Math.Max(0, name.LastIndexOf('.'))])
        {
            if (_fileOfType.Value.TryGetValue(name, out var file))
            {
                return file;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, string> ReadPack() =>
        (PackFolder() is { } pack ? Directory.GetFiles(pack, "*.dll") : [])
            .Where(library => File.Exists(Path.ChangeExtension(library, ".xml")))
            .SelectMany(library => TypesOf(library).Select(type => (Type: type, File: Path.ChangeExtension(library, ".xml"))))
            .DistinctBy(pair => pair.Type)
            .ToFrozenDictionary(pair => pair.Type, pair => pair.File);

    private static string? PackFolder()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(framework, "../../../packs/Microsoft.NETCore.App.Ref"));
        var version = Environment.Version.Major.ToString(CultureInfo.InvariantCulture);
        return (Directory.Exists(packs) ? Directory.GetDirectories(packs, version + ".*") : [])
            .Select(folder => Path.Combine(folder, "ref", $"net{version}.0"))
            .Where(Directory.Exists)
            .Max(StringComparer.Ordinal);
    }

    private static List<string> TypesOf(string library)
    {
        using var file = new PEReader(File.OpenRead(library));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Where(type => type.GetDeclaringType().IsNil)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}"),
        ];
    }
}
