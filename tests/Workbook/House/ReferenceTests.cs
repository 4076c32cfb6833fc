using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Workbook.Tests.House;

/// <summary>The arrows between the rooms of lib, as lib/README.md draws them: each is a project reference, and there are no others.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Torch"] = [],
        ["Display"] = [],
        ["Plotting"] = ["Display"],
        ["Attention"] = ["Plotting", "Torch"],
        ["Notebooks"] = ["Display"],
        ["JupyterKernel"] = ["Notebooks"],
        ["Cli"] = ["JupyterKernel", "Notebooks"],
    };

    [Fact]
    public void Projects_ReferWhatTheArrowsSay()
    {
        var rooms = Directory.EnumerateDirectories(Repository.PathOf("lib")).Select(folder => Path.GetFileName(folder)!).ToList();

        rooms.Except(Arrows.Keys).ShouldBeEmpty("a room of lib that no arrow names");
        foreach (var room in rooms)
        {
            // A room that a later release brings has no arrows yet.
            References(Repository.PathOf("lib", room, $"Workbook.{room}.csproj"))
                .ShouldBe(Arrows[room].Intersect(rooms), ignoreOrder: true, $"the references of lib/{room}");
        }
    }

    [Fact]
    public void LibReadme_DrawsEveryArrow()
    {
        var text = Repository.Text("lib", "README.md");

        foreach (var (room, targets) in Arrows.Where(arrow => arrow.Value.Length > 0))
        {
            text.ShouldContain($"{room} → {string.Join(", ", targets)}");
        }
    }

    // ./workbook test runs what it finds in the folders; ./workbook build builds the solution.
    [Fact]
    public void TestProjects_AreInTheSolution()
    {
        var solution = Repository.Text("Workbook.sln").Replace('\\', '/');
        string[] projects = [.. Directory.EnumerateFiles(Repository.PathOf("tests"), "Workbook.Tests.*.csproj", SearchOption.AllDirectories)];

        projects.Length.ShouldBeGreaterThan(3);
        foreach (var project in projects)
        {
            solution.ShouldContain($"\"{Path.GetRelativePath(Repository.PathOf(), project).Replace('\\', '/')}\"");
        }
    }

    private static IEnumerable<string> References(string project)
    {
        var xml = XDocument.Load(project);
        var direct = xml.Descendants("ProjectReference").Select(reference => RoomOf(reference.Attribute("Include")!.Value));
        // TorchBackend.props refers to lib/Torch, or to the package in its place.
        var imported = xml.Descendants("Import").Where(import => import.Attribute("Project")!.Value.EndsWith("Torch/TorchBackend.props", StringComparison.Ordinal));
        return [.. direct, .. imported.Select(_ => "Torch")];
    }

    private static string RoomOf(string include) =>
        Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))["Workbook.".Length..];
}
