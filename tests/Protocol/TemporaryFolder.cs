namespace Workbook.Tests;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string name = "t") => Directory.CreateDirectory(Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("workbook-").FullName, name));

    public string Path { get; }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Directory.GetParent(Path)!.FullName, recursive: true);
}
