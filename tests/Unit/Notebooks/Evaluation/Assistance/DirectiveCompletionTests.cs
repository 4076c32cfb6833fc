using Shouldly;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation.Assistance;

public sealed class DirectiveCompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly NotebookSession _notebook;

    public DirectiveCompletionTests()
    {
        Directory.CreateDirectory(_folder.File("build"));
        foreach (var file in new[] { "build/Tower.dll", "build/notes.txt", "tools.csx", "chapter.ipynb" })
        {
            File.WriteAllText(_folder.File(file), "");
        }

        _notebook = new NotebookSession(_folder.File("."));
    }

    public void Dispose()
    {
        _notebook.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Names_AreCompletedWithTheirMark()
    {
        var list = await _notebook.Complete("1 + 1\n #!wh|");
        list.Items.Select(item => item.Text).ShouldBe(["#!who", "#!whos"]);
        list.Items[0].Documentation.ShouldBe("Lists the variables of the session.");
        (list.Start, list.End).ShouldBe((7, 11));
        (await _notebook.Completions("#|")).ShouldContain("#load");
    }

    [Theory]
    [InlineData("#r \"|", "build/")]
    [InlineData("#r \"bu|", "build/")]
    [InlineData("#r \"build/|", "Tower.dll")]
    [InlineData("#r \"./build/To|", "Tower.dll")]
    [InlineData("#load \"to|", "tools.csx")]
    [InlineData("#load \"ch|", null)]
    [InlineData("#r \"nowhere/|", null)]
    public async Task Files_AreThoseTheDirectiveTakes(string marked, string? expected) =>
        (await _notebook.Completions(marked)).ShouldBe(expected is null ? [] : [expected]);

    [Fact]
    public async Task FileName_ReplacesWhatIsTypedOfIt()
    {
        var list = await _notebook.Complete("#r \"build/To|");
        (list.Start, list.End).ShouldBe((10, 12));
    }

    [Fact]
    public async Task WhatOnlyLooksLikeADirective_IsCode() => (await _notebook.Completions("var s = \"\"\"\n#!wh|\n\"\"\";")).ShouldBeEmpty();
}
