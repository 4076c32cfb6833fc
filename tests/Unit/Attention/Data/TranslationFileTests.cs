using Shouldly;
using Workbook.Attention.Data;
using Xunit;

namespace Workbook.Tests.Attention.Data;

public sealed class TranslationFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TwoColumnsOrThree_AreAPair()
    {
        string path = Write("Go.\tVa !\n\nI'm home.\tJe suis chez moi.\tCC-BY 2.0\n");

        TranslationFile.Read(path).Select(pair => pair.ToString()).ShouldBe(["go . → va !", "i'm home . → je suis chez moi ."]);
    }

    [Fact]
    public void Count_ReadsTheFirstPairsOnly() => TranslationFile.Read(Write("a\tb\nc\td\nnot a pair\n"), 2).Count.ShouldBe(2);

    [Theory]
    [InlineData("a\tb\nonly one\n", "pairs.tsv:2: a line must have two columns, or three with a credit, separated by tabs, but it has 1.")]
    [InlineData("a\tb\tc\td\n", "pairs.tsv:1: a line must have two columns, or three with a credit, separated by tabs, but it has 4.")]
    [InlineData("a\tb\nc\t \n", "pairs.tsv:2: both sentences must have words, but one of them is empty.")]
    public void BrokenLine_IsNamed(string text, string message) =>
        Should.Throw<FormatException>(() => TranslationFile.Read(Write(text))).Message.ShouldEndWith(message);

    [Fact]
    public void MissingFile_IsNamed() => Should.Throw<FileNotFoundException>(() => TranslationFile.Read("nowhere.tsv")).Message.ShouldBe("TranslationFile: there is no file nowhere.tsv.");

    private string Write(string text)
    {
        string path = Path.Combine(_folder.Path, "pairs.tsv");
        File.WriteAllText(path, text);
        return path;
    }
}
