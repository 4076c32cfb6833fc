using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Evaluation.Packages;

namespace Workbook.Tests.Notebooks.Evaluation.Packages;

/// <summary>A folder with a notebook, a feed, a cache, and a NuGet.Config that knows no other feed: nothing in it asks the network.</summary>
internal sealed class PackageWorld : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackageWorld()
    {
        Feed = new PackageFeed(File("feed"));
        Directory.CreateDirectory(File("notebooks"));
        System.IO.File.WriteAllText(File("NuGet.Config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{File("packages")}" /></config>
              <packageSources><clear /><add key="test" value="{Feed.Folder}" /></packageSources>
              <fallbackPackageFolders><clear /></fallbackPackageFolders>
            </configuration>
            """);
    }

    public PackageFeed Feed { get; }

    public string File(string name) => _folder.File(name);

    /// <summary>How often the SDK was looked for, which is done for each restore.</summary>
    public int Restores { get; private set; }

    /// <summary>A session; what it starts stands for another process, since all it has in common with other sessions is files.</summary>
    public NotebookSession Open(bool withSdk = true) =>
        new(new Evaluator(File("notebooks"), new PackageRestorer(new PackageCache(File("cache")), withSdk ? CountedPlaces() : [])));

    private IEnumerable<string> CountedPlaces()
    {
        lock (Feed)
        {
            Restores++;
        }

        foreach (var place in DotnetSdk.UsualPlaces)
        {
            yield return place;
        }
    }

    /// <summary>A package whose library has one number: <c>Numbers.Value</c>.</summary>
    public void AddNumber(string version, int value) => Feed.Add("Numbers", version, $"public static class Numbers {{ public static int Value => {value}; }}");

    /// <summary>A package that needs another.</summary>
    public void AddTower()
    {
        var lower = Feed.Add("Base", "1.0.0", "namespace Lower; public class Base { public int Height => 42; }");
        Feed.Add("Tower", "1.0.0", "namespace Upper; public class Tower : Lower.Base;", ("Base", "1.0.0", lower));
    }

    public void Dispose() => _folder.Dispose();
}
