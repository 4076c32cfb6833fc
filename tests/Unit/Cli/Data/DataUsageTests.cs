using Shouldly;
using Workbook.Cli.Data;
using Xunit;

namespace Workbook.Tests.Cli.Data;

[Collection(UsesCurrentDirectory.Name)]
public sealed class DataUsageTests : CliTestBase
{
    [Theory]
    [InlineData("unknown data set 'fra-egn'; did you mean 'fra-eng'?", "get", "fra-egn")]
    [InlineData("unknown data set 'zzz'; there is: fra-eng", "get", "zzz")]
    [InlineData("data get: name a data set: fra-eng", "get")]
    [InlineData("--url must be an http or https address, but is 'ftp://a/b'", "get", "fra-eng", "--to", "nowhere", "--url", "ftp://a/b")]
    [InlineData("--to must name a folder, but is empty", "get", "fra-eng", "--to", "")]
    [InlineData("unknown option '--froce'; did you mean '--force'?", "get", "fra-eng", "--froce")]
    [InlineData("unknown command 'data gte'; did you mean 'get'?", "gte")]
    public async Task WrongUsage_IsOneLineAndExitsTwo(string line, params string[] args)
    {
        (await WorkbookAsync(["data", .. args])).ShouldBe(2);

        Error.ShouldBe($"workbook: {line}\n");
        Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task FileAsFolder_IsRefused()
    {
        (await WorkbookAsync("data", "get", "fra-eng", "--to", FileOf("a.txt", ""))).ShouldBe(2);

        Error.ShouldBe("workbook: --to: ~/a.txt is a file, not a folder\n");
    }

    [Fact]
    public async Task List_NamesLicenceAndSourceAndWhetherTheSetIsHere()
    {
        FileOf("Workbook.sln", "");
        Directory.SetCurrentDirectory(Folder);

        (await WorkbookAsync("data", "list")).ShouldBe(0);
        Cells(Out).ShouldBe(["fra-eng", "English–French sentence pairs", "some MB", "CC BY 2.0 FR", "Tatoeba via manythings.org/anki, as packed for d2l.ai", "no"]);

        Directory.CreateDirectory(In("data/fra-eng"));
        FileOf("data/fra-eng/fra.txt", "");
        await WorkbookAsync("data", "list");
        Cells(Out)[^1].ShouldBe(Path.Combine("data", "fra-eng", "fra.txt"));

        Width = 60;
        await WorkbookAsync("data", "list");
        Out.ShouldBe("fra-eng: English–French sentence pairs, some MB, CC BY 2.0 FR, Tatoeba via manythings.org/anki, as packed for d2l.ai; here: data/fra-eng/fra.txt\n");
    }

    [Theory]
    [InlineData("list", "licence")]
    [InlineData("get", "--to", "--url", "--force", "SHA-1")]
    public async Task Help_SaysWhatThereIs(string command, params string[] words)
    {
        (await WorkbookAsync("data", command, "--help")).ShouldBe(0);

        words.ShouldAllBe(word => Out.Contains(word, StringComparison.Ordinal));
    }

    // And then no test asks for their rows in data/README.md.
    [Fact]
    public void PublicSets_GoToFoldersThatGitIgnores() =>
        Workbook.Cli.Data.DataSets.Public.Names.ShouldAllBe(name => Repository.Text(".gitignore").Split('\n', StringSplitOptions.None).Contains($"data/{name}/"));

    // What .NET says when a disk is full: the code of the system, maybe in an error made from another.
    [Theory]
    [InlineData(28, true)]
    [InlineData(unchecked((int)0x80070070), true)]
    [InlineData(13, false)]
    public void DiskFull_IsKnownByItsCode(int code, bool isFull)
    {
        DiskFull.Is(new IOException("outside", new IOException("inside", code))).ShouldBe(isFull);
        DiskFull.Is(new InvalidOperationException("outside", new IOException("inside", code))).ShouldBeFalse();
    }

    private static string[] Cells(string table) =>
        [.. table.Split('\n').Single(line => line.Contains("fra-eng ", StringComparison.Ordinal)).Trim('|', ' ').Split('|').Select(cell => cell.Trim())];
}
