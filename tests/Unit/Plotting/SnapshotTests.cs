using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class SnapshotTests
{
    private const string AcceptVariable = "WORKBOOK_ACCEPT_SNAPSHOTS";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. Gallery.Figures.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Figure_HasTheStoredJson(string name)
    {
        string actual = Gallery.Figures[name]().ToJson();
        string path = Path.Combine(Folder(), name + ".json");
        if (Environment.GetEnvironmentVariable(AcceptVariable) == "1")
        {
            File.WriteAllText(path, JsonNode.Parse(actual)!.ToJsonString(Indented) + "\n");
        }

        string stored = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) : "";
        actual.ShouldBe(stored, $"The Plotly JSON of {name} differs from {path}. If that is meant, look at the figure, then run the tests once with {AcceptVariable}=1 and commit the file.");
    }

    [Fact]
    public void EveryOverloadOfChart_HasASnapshot()
    {
        string[] missing = [.. typeof(Chart).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .GroupBy(method => method.Name)
            .Where(group => Gallery.Figures.Keys.Count(name => name.Split('.')[0] == group.Key) < group.Count())
            .Select(group => group.Key)];

        missing.ShouldBeEmpty("Add a figure per overload to Gallery.");
    }

    [Fact]
    public void EveryStoredFile_HasAFigure() =>
        Directory.GetFiles(Folder(), "*.json").Select(Path.GetFileNameWithoutExtension).ShouldBe(Gallery.Figures.Keys, ignoreOrder: true);

    private static string Folder() => Repository.PathOf("tests", "Unit", "Plotting", "Snapshots");
}
