using System.Text.Json;
using Shouldly;
using Workbook.Display;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Evaluation.Packages;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation.Packages;

/// <summary>Packages as readers use them, from the feeds this machine is set up for.</summary>
public sealed class RegistryPackagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly NotebookSession _notebook;

    public RegistryPackagesTests() =>
        _notebook = new(new Evaluator(_folder.Path, new PackageRestorer(new PackageCache(_folder.File("cache")), DotnetSdk.UsualPlaces)));

    public void Dispose()
    {
        _notebook.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task PlotlyChart_ShowsAsItsFigure()
    {
        var value = await Value("""
            #r "nuget: Plotly.NET, 6.0.0"
            #r "nuget: Plotly.NET.CSharp, 0.14.0"
            using Plotly.NET.CSharp;
            Chart.Combine([Chart.Line<int, double, string>(x: [1, 2, 3], y: [3, 1, 2.5]), Chart.Point<int, double, string>(x: [1], y: [3])])
            """);
        value.Data.Keys.ShouldBe([MimeTypes.PlainText, MimeTypes.Plotly], ignoreOrder: true);
        value.Data[MimeTypes.PlainText].ShouldBe("Plotly chart: 2 × scatter");
        using var figure = JsonDocument.Parse(value.Data[MimeTypes.Plotly]);
        figure.RootElement.GetProperty("data")[0].GetProperty("y").ToString().ShouldBe("[3.0,1.0,2.5]");
        figure.RootElement.GetProperty("layout").ValueKind.ShouldBe(JsonValueKind.Object);
        value.Data[MimeTypes.Plotly].ShouldNotContain("http");
    }

    [Fact]
    public async Task DataFrame_ShowsAsATable()
    {
        var value = await Value("""
            #r "nuget: Microsoft.Data.Analysis, 0.23.1"
            using Microsoft.Data.Analysis;
            DataFrame.LoadCsvFromString("city,degrees\nOslo,4.5\nRome,\n")
            """);
        value.Data[MimeTypes.PlainText].ShouldBe("city  degrees\n----  -------\nOslo      4.5\nRome   <null>");
        value.Data[MimeTypes.Html].ShouldStartWith("<table><thead><tr><th>city</th><th>degrees</th></tr></thead>");
    }

    private async Task<MimeBundle> Value(string code)
    {
        var cell = await _notebook.Run(code);
        Assert.SkipWhen(cell.Result is EvaluationResult.Error { Message: var message } && message.Contains("NU1301", StringComparison.Ordinal), "The package registry does not answer.");
        return cell.Value!;
    }
}
