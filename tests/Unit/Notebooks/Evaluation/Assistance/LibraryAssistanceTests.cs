using Shouldly;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation.Assistance;

/// <summary>Help with the workbook's own library, as a reader of a chapter gets it.</summary>
public sealed class LibraryAssistanceTests : IDisposable
{
    private const string Load = "#r \"../artifacts/workbook/Workbook.Attention.dll\"\nusing TorchSharp;\nusing static TorchSharp.torch;\n";

    private readonly NotebookSession _notebook;

    public LibraryAssistanceTests()
    {
        Assert.SkipUnless(File.Exists(Repository.PathOf("artifacts/workbook/Workbook.Attention.dll")), "the libraries are not built (./workbook build)");
        _notebook = new NotebookSession(Repository.PathOf("notebooks"));
    }

    public void Dispose() => _notebook?.Dispose();

    [Theory]
    [InlineData("torch.on|", "ones")]
    [InlineData("nn.Lin|", "Linear")]
    [InlineData("ones(2).sof|", "softmax")]
    [InlineData("nn.functional.rel|", "relu")]
    public async Task FirstCell_KnowsTheLibraryBeforeItHasRun(string marked, string expected)
    {
        var item = (await _notebook.Complete(Load + marked)).Items.FirstOrDefault(item => item.Text == expected);
        item.ShouldNotBeNull();
        item.Documentation.ShouldNotBeEmpty();
        item.Signature.ShouldContain(expected);
    }

    [Fact]
    public async Task FirstCell_IsCompletedAgainAfterItHasRun()
    {
        await _notebook.Run(Load);
        (await _notebook.Completions(Load + "nn.Lin|")).ShouldContain("Linear");
        (await _notebook.Completions("nn.Lin|")).ShouldContain("Linear");
    }

    [Fact]
    public async Task LibrarysFunction_TellsItsSummaryAndParameters()
    {
        var text = await _notebook.Inspect(Load + "nn.Linear(|");
        text.ShouldContain("nn.Linear(long inputSize, long outputSize, bool hasBias = true");
        text.ShouldContain("on the last dimension");
        text.ShouldContain("inputSize: The length of the last dimension that comes in.");
    }

    [Fact]
    public async Task LibrarysShapes_AreTold() =>
        (await _notebook.Inspect(Load + "using Workbook.Attention;\nAttentionFigures.Weight|Map")).ShouldContain("Shape (");

    [Fact]
    public void EveryLibrary_HasItsDocumentationBesideIt() =>
        Directory.GetFiles(Repository.PathOf("artifacts/workbook"), "Workbook.*.dll")
            .Where(library => !File.Exists(Path.ChangeExtension(library, ".xml"))).ShouldBeEmpty();
}
