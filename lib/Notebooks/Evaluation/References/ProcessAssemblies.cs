using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Workbook.Notebooks.Evaluation.References;

/// <summary>The assemblies the running process was started with: the framework and the workbook's own.</summary>
internal static class ProcessAssemblies
{
    private static readonly FrozenDictionary<string, string> PathsByName = TrustedPaths()
        .DistinctBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(path => Path.GetFileNameWithoutExtension(path)!, StringComparer.OrdinalIgnoreCase);

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyFramework = new(() =>
    [
        .. PathsByName.Values.Where(IsFramework).Select(MetadataCache.Get),
    ]);

    /// <summary>Every assembly of the framework, as the compiler sees it; read once per process.</summary>
    public static ImmutableArray<MetadataReference> Framework => LazyFramework.Value;

    /// <summary>The file of the process's own copy of an assembly, when it has one that is new enough to stand in.</summary>
    public static string? Find(AssemblyName wanted) =>
        wanted.Name is { } name && PathsByName.TryGetValue(name, out var path) && IsNewEnough(path, wanted.Version) ? path : null;

    private static bool IsNewEnough(string path, Version? wanted) =>
        wanted is null || IsFramework(path) || AssemblyName.GetAssemblyName(path).Version >= wanted;

    /// <summary>Whether a file belongs to the framework.</summary>
    public static bool IsFramework(string path) => Path.GetDirectoryName(path) == FrameworkDirectory;

    private static string? FrameworkDirectory { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location);

    private static string[] TrustedPaths() =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
