using System.Xml.Linq;
using Xunit;

namespace Workbook.Tests;

/// <summary>All committed notebooks, run once from top to bottom, as many at a time as there are cores.</summary>
public sealed class NotebookRuns : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("workbook-run-");

    internal Run Run { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!OperatingSystem.IsWindows())
        {
            Run = await Run.Workbook(Repository.Root, "run", "--jobs", "0", "--output", _folder.FullName, "--junit", Path.Combine(_folder.FullName, "runs.xml"));
        }
    }

    /// <summary>The executed notebook, with its new outputs.</summary>
    internal string Executed(string notebook) => Path.Combine(_folder.FullName, notebook);

    /// <summary>What each cell of the notebook that did not pass says.</summary>
    internal string[] Failures(string notebook)
    {
        var suites = XDocument.Load(Path.Combine(_folder.FullName, "runs.xml")).Root!.Elements("testsuite");
        var cells = suites.Single(suite => ((string)suite.Attribute("name")!).EndsWith(notebook, StringComparison.Ordinal)).Elements("testcase").ToList();
        return [.. from cell in cells where cell.Element("failure") is not null select $"{(string)cell.Attribute("name")!}: {(string)cell.Element("failure")!}"];
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
