using Shouldly;
using Workbook.Display;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation;

public sealed class DirectivesTests : IDisposable
{
    private readonly NotebookSession _notebook = new();

    public void Dispose() => _notebook.Dispose();

    [Fact]
    public async Task UnknownMagic_FailsTheCellWithItsPlace()
    {
        var error = (await _notebook.Run("#!x")).Error;
        error.Name.ShouldBe("CompilationError");
        error.Message.ShouldBe("(1,1): error DNI101: Unknown magic command '#!x'");
        error.Traceback.ShouldBe([error.Message, "#!x", "^"]);
    }

    [Fact]
    public async Task UnknownMagicBelowCode_RunsNothing()
    {
        (await _notebook.Run("var ran = 1;\n  #!x more")).Error.Message.ShouldBe("(2,3): error DNI101: Unknown magic command '#!x'");
        (await _notebook.Run("ran")).Error.Name.ShouldBe("CompilationError");
    }

    [Theory]
    [InlineData("#!csharp\n1 + 1")]
    [InlineData("#!csharp\r\n1 + 1\r\n")]
    [InlineData("  #!csharp  \n1 + 1")]
    [InlineData("#!C#\n1 + 1")]
    [InlineData("#!c#\n1 + 1")]
    public async Task CSharp_RunsTheRest(string code) => (await _notebook.Text(code)).ShouldBe("2");

    [Theory]
    [InlineData("var s = \"\"\"\n#!x\n\"\"\"; s", "#!x")]
    [InlineData("var s = @\"\n#r \"\"a.dll\"\"\"; s.Trim()", "#r \"a.dll\"")]
    [InlineData("/*\n#!x\n*/ 5", "5")]
    public async Task WhatOnlyLooksLikeADirective_IsLeftAlone(string code, string value) => (await _notebook.Text(code)).ShouldBe(value);

    [Theory]
    [InlineData("markdown", MimeTypes.Markdown)]
    [InlineData("html", MimeTypes.Html)]
    [InlineData("javascript", "application/javascript")]
    [InlineData("js", "application/javascript")]
    public async Task Content_IsShownAsItStands(string name, string mimeType)
    {
        var cell = await _notebook.Run($"#!{name}\n# Title\nit's <b>bold</b>");
        cell.Value.ShouldBeNull();
        cell.Displays.Single().Data[mimeType].ShouldBe("# Title\nit's <b>bold</b>");
    }

    [Fact]
    public async Task Mermaid_IsTextAndAMarkdownBlock()
    {
        var shown = (await _notebook.Run("#!mermaid\ngraph LR\n  Q --> K")).Displays.Single().Data;
        shown[MimeTypes.PlainText].ShouldBe("graph LR\n  Q --> K");
        shown[MimeTypes.Markdown].ShouldBe("```mermaid\ngraph LR\n  Q --> K\n```");
    }

    [Fact]
    public async Task Languages_MayAlternateInOneCell()
    {
        var cell = await _notebook.Run("1\n#!markdown\ntext\n#!csharp\n2");
        cell.Displays.Select(display => display.Data[MimeTypes.PlainText]).ShouldBe(["1", "text"]);
        cell.Text.ShouldBe("2");
    }

    [Fact]
    public async Task Time_ShowsTheTimeTaken()
    {
        var cell = await _notebook.Run("#!time\n1");
        cell.Displays.Single().Data[MimeTypes.PlainText].ShouldMatch(@"^Wall time: \d+\.\d ms$");
        cell.Text.ShouldBe("1");
    }

    [Fact]
    public async Task Who_ListsTheVariables()
    {
        await _notebook.Run("var a = 1; var b = \"two\"; int F() => 1;");
        await _notebook.Run("var a = 3.5;");
        (await _notebook.Run("#!who")).Displays.Single().Data[MimeTypes.PlainText].ShouldBe("[ b, a ]");
        (await _notebook.Run("#!whos")).Displays.Single().Data[MimeTypes.PlainText].ShouldMatch(@"b\s+string\s+two\na\s+double\s+3.5");
    }

    [Fact]
    public async Task ListOfMagics_NamesThemAll()
    {
        var text = (await _notebook.Run("#!lsmagic")).Displays.Single().Data[MimeTypes.PlainText];
        foreach (var name in new[] { "#r", "#!csharp", "#!markdown", "#!html", "#!javascript", "#!mermaid", "#!import", "#!set", "#!share", "#!value", "#i", "#!time", "#!who", "#!whos", "#!lsmagic", "#!about" })
        {
            text.ShouldContain(name);
        }
    }

    [Fact]
    public async Task About_NamesTheRuntime() => (await _notebook.Run("#!about")).Displays.Single().Data[MimeTypes.PlainText].ShouldContain(".NET 10");
}
