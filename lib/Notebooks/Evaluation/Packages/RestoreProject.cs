using System.Xml.Linq;

namespace Workbook.Notebooks.Evaluation.Packages;

/// <summary>The project that <c>dotnet restore</c> is given: nothing but packages and feeds.</summary>
/// <param name="Packages">The packages' names and versions, as a project file writes them.</param>
/// <param name="Sources">Feeds beside those the reader has configured.</param>
/// <param name="ConfigurationFolder">Where NuGet.Config files are looked for, upward: the notebook's folder.</param>
internal sealed record RestoreProject(IReadOnlyList<(string Id, string Versions)> Packages, IReadOnlyList<string> Sources, string ConfigurationFolder)
{
    /// <summary>The project's file name.</summary>
    public const string FileName = "notebook.csproj";

    /// <summary>The framework packages are chosen for: the one that runs.</summary>
    public static string Framework { get; } = $"net{Environment.Version.Major}.{Environment.Version.Minor}";

    // Without these the project would take what the folders above happen to say.
    private static readonly (string Name, string Content)[] Walls =
    [
        ("Directory.Build.props", "<Project />"),
        ("Directory.Build.targets", "<Project />"),
        ("Directory.Packages.props", "<Project />"),
        ("Directory.Build.rsp", ""),
        ("global.json", "{}"),
    ];

    /// <summary>Two requests with one key have one answer, wherever the notebook lies.</summary>
    public string Key => string.Join('\n', Packages.Select(package => $"{package.Id.ToLowerInvariant()} {package.Versions}").Order(StringComparer.Ordinal)
        .Concat(Sources).Prepend($"{Framework} {RuntimeIdentity.Portable}"));

    /// <summary>Writes the project and what keeps it to itself.</summary>
    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, content) in Walls)
        {
            File.WriteAllText(Path.Combine(folder, name), content);
        }

        File.WriteAllText(Path.Combine(folder, FileName), Xml().ToString());
    }

    private XElement Xml() => new("Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement("PropertyGroup",
            new XElement("TargetFramework", Framework),
            new XElement("RuntimeIdentifier", RuntimeIdentity.Portable),
            new XElement("SelfContained", false),
            new XElement("UseAppHost", false),
            new XElement("NuGetAudit", false),
            new XElement("ManagePackageVersionsCentrally", false),
            new XElement("RestorePackagesWithLockFile", false),
            new XElement("RestoreRootConfigDirectory", Escape(ConfigurationFolder)),
            new XElement("RestoreAdditionalProjectSources", string.Join(';', Sources.Select(Escape)))),
        new XElement("ItemGroup", Packages.Select(package =>
            new XElement("PackageReference", new XAttribute("Include", package.Id), new XAttribute("Version", package.Versions)))));

    // What MSBuild would read as more than text.
    private static string Escape(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("$", "%24", StringComparison.Ordinal)
        .Replace("@", "%40", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal);
}
