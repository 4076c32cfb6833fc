using Workbook.Notebooks.Evaluation.Directives;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>Reads <c>#i "nuget:source"</c>.</summary>
internal static class PackageSource
{
    /// <summary>The feed's address, or the full path of its folder.</summary>
    /// <exception cref="DirectiveException">The line names neither.</exception>
    public static string Read(DirectiveLine line, string directory)
    {
        var source = PackageRequest.IsMeant(line.Argument) ? line.Argument[PackageRequest.Scheme.Length..].Trim() : "";
        if (source.Length == 0 || source.Contains(';', StringComparison.Ordinal))
        {
            throw line.Error("DNI102", $"#i \"{line.Argument}\": write a feed's address or folder after 'nuget:', as in #i \"nuget:https://example.org/v3/index.json\".");
        }

        return source.Contains("://", StringComparison.Ordinal) ? Address(source, line) : Folder(source, line, directory);
    }

    private static string Address(string source, DirectiveLine line) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? source
            : throw line.Error("DNI102", $"#i \"{line.Argument}\": '{source}' is no address of a feed; it begins with https://.");

    private static string Folder(string source, DirectiveLine line, string directory)
    {
        var path = Path.GetFullPath(source, directory);
        return Directory.Exists(path)
            ? path
            : throw line.Error("DNI102", $"#i \"{line.Argument}\": there is no folder '{source}'; the path is relative to the notebook's folder.");
    }
}
