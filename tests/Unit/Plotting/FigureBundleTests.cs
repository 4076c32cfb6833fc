using System.Text.Json.Nodes;
using Shouldly;
using Workbook.Display;
using Workbook.Plotting;
using Xunit;

namespace Workbook.Tests.Plotting;

public sealed class FigureBundleTests
{
    private static readonly Figure Map = Chart.Heatmap(new double[,] { { 0, 1 } }).WithAltText("Two cells \"a\" é.");

    [Fact]
    public void Bundle_HasPlotlyPngAndTextButNoHtml() =>
        Map.ToMimeBundle().Data.Keys.ShouldBe([MimeTypes.Plotly, MimeTypes.Png, MimeTypes.PlainText], ignoreOrder: true);

    [Fact]
    public void Contents_AreThoseOfTheFigure()
    {
        MimeBundle bundle = Map.ToMimeBundle();

        bundle.Data[MimeTypes.Plotly].ShouldBe(Map.ToJson());
        Convert.FromBase64String(bundle.Data[MimeTypes.Png]).ShouldBe(Map.ToPng());
        bundle.Data[MimeTypes.PlainText].ShouldBe("Two cells \"a\" é.");
    }

    [Fact]
    public void PngMetadata_HoldsSizeInCssPixelsAndAltText()
    {
        JsonNode metadata = JsonNode.Parse(Map.ToMimeBundle().Metadata[MimeTypes.Png])!;

        metadata["width"]!.GetValue<int>().ShouldBe(480);
        metadata["height"]!.GetValue<int>().ShouldBe(400);
        metadata["alt"]!.GetValue<string>().ShouldBe("Two cells \"a\" é.");
    }

    [Fact]
    public void SavePng_WritesThePicture()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Map.SavePng(path);
        File.ReadAllBytes(path).ShouldBe(Map.ToPng());
        File.Delete(path);
    }
}
