using System.IO.Compression;

namespace Workbook.Tests.Notebooks.Evaluation.Packages;

/// <summary>A feed of packages in a folder.</summary>
internal sealed class PackageFeed(string folder)
{
    public string Folder { get; } = Directory.CreateDirectory(folder).FullName;

    /// <summary>Adds a package with one library of its name.</summary>
    public byte[] Add(string id, string version, string source, params (string Id, string Version, byte[] Library)[] needs)
    {
        var library = TestAssembly.Compile(id, source, [.. needs.Select(need => need.Library)]);
        Add(id, version, [.. needs.Select(need => (need.Id, need.Version))], ($"lib/net8.0/{id}.dll", library));
        return library;
    }

    /// <summary>Adds a package with any files.</summary>
    public void Add(string id, string version, (string Id, string Version)[] needs, params (string Path, byte[] Content)[] files)
    {
        using var package = ZipFile.Open(Path.Combine(Folder, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        Write(package, $"{id}.nuspec", System.Text.Encoding.UTF8.GetBytes($"""
            <package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
              <metadata>
                <id>{id}</id><version>{version}</version><authors>a test</authors><description>a test</description>
                <dependencies><group targetFramework="net8.0">{string.Concat(needs.Select(need => $"<dependency id=\"{need.Id}\" version=\"{need.Version}\" />"))}</group></dependencies>
              </metadata>
            </package>
            """));
        foreach (var (path, content) in files)
        {
            Write(package, path, content);
        }
    }

    private static void Write(ZipArchive package, string path, byte[] content)
    {
        using var stream = package.CreateEntry(path).Open();
        stream.Write(content);
    }
}
