using System.Collections.Immutable;
using System.Text.Json;
using NuGet.Versioning;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>Reads <c>project.assets.json</c>, which says what a restore chose, and why it could not.</summary>
internal static class AssetsFile
{
    /// <summary>What the restore chose for this machine.</summary>
    public static RestoredPackages Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = file.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var target = root.GetProperty("targets").EnumerateObject().First(target => target.Name.EndsWith("/" + RuntimeIdentity.Portable, StringComparison.Ordinal)).Value;
        var libraries = root.GetProperty("libraries");
        return new([.. target.EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => ReadPackage(library, FolderOf(libraries.GetProperty(library.Name).GetProperty("path").GetString()!, folders)))]);
    }

    /// <summary>What went wrong, in the order it was found; empty when nothing did.</summary>
    public static ImmutableArray<RestoreError> ReadErrors(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        return !file.RootElement.TryGetProperty("logs", out var logs) ? [] :
        [
            .. logs.EnumerateArray().Where(log => Text(log, "level") == "Error")
                .Select(log => new RestoreError(Text(log, "code") ?? "", Text(log, "message") ?? "", Text(log, "libraryId"))),
        ];
    }

    private static RestoredPackages.Package ReadPackage(JsonProperty library, string folder)
    {
        var slash = library.Name.IndexOf('/', StringComparison.Ordinal);
        return new(
            library.Name[..slash],
            NuGetVersion.Parse(library.Name[(slash + 1)..]),
            Files(library.Value, "compile", folder, ".dll"),
            Files(library.Value, "runtime", folder, ".dll"),
            Files(library.Value, "native", folder, ""));
    }

    // "_._" stands for: nothing here, on purpose.
    private static ImmutableArray<string> Files(JsonElement library, string kind, string folder, string extension) =>
    [
        .. Entries(library, kind).Select(entry => entry.Name)
            .Where(name => !name.EndsWith("/_._", StringComparison.Ordinal) && name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            .Select(name => Path.GetFullPath(name, folder)),
    ];

    private static IEnumerable<JsonProperty> Entries(JsonElement library, string kind) =>
        library.TryGetProperty(kind, out var files) ? files.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    private static string FolderOf(string path, List<string> folders) =>
        folders.Select(folder => Path.Combine(folder, path)).FirstOrDefault(Directory.Exists) ?? Path.Combine(folders[0], path);

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
