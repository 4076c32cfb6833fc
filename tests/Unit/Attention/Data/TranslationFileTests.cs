using Shouldly;
using Workbook.Attention.Data;
using Xunit;

namespace Workbook.Tests.Attention.Data;

public sealed class TranslationFileTests
{
    [Fact]
    public void TwoColumns_ArePairs()
    {
        using TemporaryFolder folder = new();

        IReadOnlyList<SentencePair> pairs = Read(folder, "Go.\tVa !\nI lost.\tJ’ai perdu.\n");

        pairs.Select(pair => pair.ToString()).ShouldBe(["go . → va !", "i lost . → j'ai perdu ."]);
    }

    [Fact]
    public void ThirdColumn_IsLeftAside()
    {
        using TemporaryFolder folder = new();

        Read(folder, "Go.\tVa !\tCC-BY 2.0 (France) Attribution: somebody\n").ShouldHaveSingleItem().ToString().ShouldBe("go . → va !");
    }

    [Fact]
    public void EmptyLinesByteOrderMarkAndWindowsLineEnds_ArePassedOver()
    {
        using TemporaryFolder folder = new();

        Read(folder, "\ufeffGo.\tVa !\r\n\r\n  \r\nHi.\tSalut !\r\n").Select(pair => pair.ToString()).ShouldBe(["go . → va !", "hi . → salut !"]);
    }

    [Fact]
    public void Count_IsTheMostThatIsRead()
    {
        using TemporaryFolder folder = new();
        const string Text = "a\tb\n\nc\td\nno columns\n";

        Read(folder, Text, count: 2).Count.ShouldBe(2);
        Read(folder, Text, count: 1).Count.ShouldBe(1);
        Should.Throw<FormatException>(() => Read(folder, Text, count: 3));
    }

    [Fact]
    public void Apostrophes_StayAsTheyStandWhenToldSo()
    {
        using TemporaryFolder folder = new();

        Read(folder, "I lost.\tJ’ai perdu.\n", straightApostrophes: false)[0].Target[0].ShouldBe("j’ai");
    }

    [Theory]
    [InlineData("a\tb\nno columns\n", "TranslationFile: pairs.tsv:2: a line must have two columns, or three with a credit, separated by tabs, but it has 1.")]
    [InlineData("\n\na\tb\tc\td\n", "TranslationFile: pairs.tsv:3: a line must have two columns, or three with a credit, separated by tabs, but it has 4.")]
    [InlineData("a\tb\n\t b\n", "TranslationFile: pairs.tsv:2: both sentences must have words, but one of them is empty.")]
    [InlineData("a\t\n", "TranslationFile: pairs.tsv:1: both sentences must have words, but one of them is empty.")]
    public void BrokenLine_IsAnErrorThatNamesFileAndLine(string text, string message)
    {
        using TemporaryFolder folder = new();

        Should.Throw<FormatException>(() => Read(folder, text)).Message.ShouldBe(message);
    }

    [Fact]
    public void MissingFileAndCountBelowOne_AreErrors()
    {
        Should.Throw<FileNotFoundException>(() => TranslationFile.Read("no-such.tsv")).Message.ShouldBe("TranslationFile: there is no file no-such.tsv.");
        Should.Throw<ArgumentException>(() => TranslationFile.Read("no-such.tsv", count: 0)).Message.ShouldBe("TranslationFile: count must be at least 1, not 0.");
    }

    private static IReadOnlyList<SentencePair> Read(TemporaryFolder folder, string text, int? count = null, bool straightApostrophes = true)
    {
        string path = folder.File("pairs.tsv");
        File.WriteAllText(path, text);
        return TranslationFile.Read(path, count, straightApostrophes);
    }
}
