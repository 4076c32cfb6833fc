using Shouldly;
using Workbook.Display;
using Workbook.Notebooks.Evaluation;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation;

public sealed class DisplayFunctionsTests : IDisposable
{
    private readonly NotebookSession _notebook = new();

    public void Dispose() => _notebook.Dispose();

    [Theory]
    [InlineData("display(\"a\");")]
    [InlineData("\"a\".Display();")]
    [InlineData("Microsoft.DotNet.Interactive.Kernel.display(\"a\");")]
    public async Task Display_ShowsTheValue(string code) => (await _notebook.Run(code)).Displays.Single().Data[MimeTypes.PlainText].ShouldBe("a");

    [Fact]
    public async Task DisplayWithAType_ShowsThatRepresentation()
    {
        var shown = (await _notebook.Run("display(\"**a**\", \"text/markdown\"); display(\"<b>\", \"text/html\"); display(new { A = 1 }, \"application/json\");")).Displays;
        shown[0].Data[MimeTypes.Markdown].ShouldBe("**a**");
        shown[1].Data[MimeTypes.Html].ShouldBe("<pre>&lt;b&gt;</pre>");
        shown[2].Data["application/json"].ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("{\"A\":1}");
    }

    [Fact]
    public async Task DisplayAs_ShowsTextAsWhatItIs() =>
        (await _notebook.Run("\"<svg/>\".DisplayAs(\"image/svg+xml\");")).Displays.Single().Data.ShouldBe(
            new Dictionary<string, string> { ["image/svg+xml"] = "<svg/>", [MimeTypes.PlainText] = "(image/svg+xml)" }, ignoreOrder: true);

    [Fact]
    public async Task Update_ReplacesTheDisplayAlsoFromALaterCell()
    {
        var first = await _notebook.Run("var shown = display(1); shown.Update(2);");
        var display = first.Outputs[0].ShouldBeOfType<CellOutput.Display>();
        var update = first.Outputs[1].ShouldBeOfType<CellOutput.UpdateDisplay>();
        update.DisplayId.ShouldBe(display.DisplayId);
        update.Bundle.Data[MimeTypes.PlainText].ShouldBe("2");
        var later = await _notebook.Run("shown.Update(3);");
        later.Outputs.Single().ShouldBeOfType<CellOutput.UpdateDisplay>().DisplayId.ShouldBe(display.DisplayId);
    }

    [Fact]
    public async Task Html_IsShownUnescaped() => (await _notebook.Html("HTML(\"<b>a</b>\")")).ShouldBe("<b>a</b>");

    [Fact]
    public async Task JavascriptAndCss_AreShownAsHtml()
    {
        var shown = (await _notebook.Run("Javascript(\"f()\"); CSS(\"b {}\");")).Displays;
        shown[0].Data[MimeTypes.Html].ShouldBe("<script type=\"text/javascript\">f()</script>");
        shown[1].Data[MimeTypes.Html].ShouldBe("<style>b {}</style>");
    }
}
