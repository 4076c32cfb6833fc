using System.Text.RegularExpressions;
using NuGet.Versioning;
using Workbook.Notebooks.Evaluation.Directives;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>A package a cell asks for.</summary>
/// <param name="Id">Its name, as written.</param>
/// <param name="Versions">The versions that will do: exactly one, or a range of which the feed chooses.</param>
/// <param name="Line">The line that asks.</param>
internal sealed partial record PackageRequest(string Id, VersionRange Versions, DirectiveLine Line)
{
    /// <summary>What package lines begin with.</summary>
    public const string Scheme = "nuget:";

    private const string Newest = "*";
    private const int MaxIdLength = 100;
    private const string Form = "write #r \"nuget:Name, 1.2.3\"";

    /// <summary>Whether a line's argument names a package, or a feed of packages.</summary>
    public static bool IsMeant(string argument) => argument.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads <c>#r "nuget:Name, Version"</c>; without a version the newest stable one is meant.</summary>
    /// <exception cref="DirectiveException">The name or the version cannot be one.</exception>
    public static PackageRequest Read(DirectiveLine line)
    {
        var parts = line.Argument[Scheme.Length..].Split(',', 2, StringSplitOptions.TrimEntries);
        if (!IdPattern().IsMatch(parts[0]) || parts[0].Length > MaxIdLength)
        {
            throw line.Error("DNI102", parts[0].Length == 0
                ? $"#r \"{line.Argument}\": the package's name is missing; {Form}."
                : $"#r \"{line.Argument}\": '{parts[0]}' is no package name; {Form}.");
        }

        return new(parts[0], ReadVersions(parts.Length == 1 ? Newest : parts[1], line), line);
    }

    /// <summary>Whether the feed is to be asked anew now and then, since a newer version may have come.</summary>
    public bool IsFloating => Versions.IsFloating;

    /// <summary>Whether a version will do.</summary>
    public bool Accepts(NuGetVersion version) => Versions.Satisfies(version) && Versions.Float?.Satisfies(version) != false;

    /// <summary>The versions as a project file writes them: <c>[1.2.3]</c> for exactly one.</summary>
    public string Notation => Versions.ToNormalizedString();

    /// <summary>The package as a reader writes it: <c>Name, 1.2.3</c>, or <c>Name</c> for the newest.</summary>
    public override string ToString() => Versions.OriginalString == Newest ? Id : $"{Id}, {Shown}";

    private string Shown => Versions is { HasLowerAndUpperBounds: true, IsMinInclusive: true, IsMaxInclusive: true } && Versions.MinVersion == Versions.MaxVersion
        ? Versions.MinVersion!.ToNormalizedString()
        : Versions.OriginalString ?? Notation;

    // A version without brackets means that version and no other: in project files it means that or a later one, which lets a
    // notebook change under its reader.
    private static VersionRange ReadVersions(string text, DirectiveLine line)
    {
        if (NuGetVersion.TryParse(text, out var exact))
        {
            return new VersionRange(exact, true, exact, true);
        }

        return VersionRange.TryParse(text, allowFloating: true, out var range) && (range.IsFloating || text[0] is '[' or '(')
            ? range
            : throw line.Error("DNI102", text.Length == 0
                ? $"#r \"{line.Argument}\": the version after the comma is missing; {Form}, or leave out the comma for the newest."
                : $"#r \"{line.Argument}\": '{text}' is no version; {Form}, or a pattern such as 1.*.");
    }

    [GeneratedRegex(@"^\w+(?:[.-]\w+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
