using Shouldly;
using Xunit;

namespace Workbook.Tests.Cli;

[Collection(UsesCurrentDirectory.Name)]
public sealed class UsageTests : CliTestBase
{
    [Theory]
    [InlineData("unknown option '--timeot'; did you mean '--timeout'?", "run", "--timeot", "3")]
    [InlineData("unknown option '--zzz'; see workbook run --help", "run", "--zzz")]
    [InlineData("unknown option '--zzz'; see workbook kernel install --help", "kernel", "install", "--zzz")]
    [InlineData("unknown option '--zzz'; see workbook --help", "--zzz")]
    [InlineData("unknown option '--inplace'; did you mean '--in-place'?", "run", "--inplace")]
    [InlineData("unknown command 'rnu'; did you mean 'run'?", "rnu")]
    [InlineData("unknown command 'frobnicate'; see workbook --help", "frobnicate")]
    [InlineData("'test' belongs to the launcher script: ./workbook test (Windows: ./workbook.ps1 test)", "test")]
    [InlineData("--timeout must be a positive number of seconds, but is 'soon'", "run", "--timeout", "soon")]
    [InlineData("--cell-timeout must be a positive number of seconds, but is '0'", "run", "--cell-timeout", "0")]
    [InlineData("--memory must be a size such as 700M or 2G, but is '2'", "run", "--memory", "2")]
    [InlineData("--memory must be a size such as 700M or 2G, but is '0G'", "run", "--memory", "0G")]
    [InlineData("nowhere.ipynb: no such file or folder", "run", "nowhere.ipynb")]
    [InlineData("@file: no such file or folder", "strip", "@file")]
    [InlineData("nowhere/*.ipynb: no notebook matches the pattern", "validate", "nowhere/*.ipynb")]
    public async Task WrongUsage_IsOneLineAndExitsTwo(string line, params string[] args)
    {
        (await WorkbookAsync(args)).ShouldBe(2);

        Error.ShouldBe($"workbook: {line}\n");
        Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task FileThatIsNoNotebook_IsRefused()
    {
        (await WorkbookAsync("run", FileOf("notes.txt", ""))).ShouldBe(2);
        Error.ShouldBe("workbook: ~/notes.txt: not a notebook; its name must end in .ipynb\n");
    }

    [Fact]
    public async Task LinkToNowhere_IsNamedWithItsTarget()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        File.CreateSymbolicLink(In("gone.ipynb"), "nowhere.ipynb");
        File.CreateSymbolicLink(In("circle.ipynb"), "circle.ipynb");
        File.CreateSymbolicLink(In("good.ipynb"), Notebook("a.ipynb", "1"));

        (await WorkbookAsync("run", In("gone.ipynb"))).ShouldBe(2);
        Error.ShouldBe("workbook: ~/gone.ipynb: the symbolic link leads to nowhere.ipynb, which is not there\n");
        (await WorkbookAsync("run", In("circle.ipynb"))).ShouldBe(2);
        Error.ShouldBe("workbook: ~/circle.ipynb: the symbolic link leads to circle.ipynb, which is not there\n");
        (await WorkbookAsync("run", Folder)).ShouldBe(2);
        (await WorkbookAsync("run", In("good.ipynb"))).ShouldBe(0);
    }

    [Fact]
    public async Task EmptyFolder_IsRefused()
    {
        (await WorkbookAsync("run", Folder)).ShouldBe(2);
        Error.ShouldBe("workbook: ~: the folder holds no notebooks\n");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData]
    public async Task Help_NamesAllCommandsAndExitCodes(params string[] args)
    {
        (await WorkbookAsync(args)).ShouldBe(0);

        foreach (string word in (string[])["run", "strip", "validate", "build", "test", "clean", "Exit codes", "workbook"])
        {
            Out.ShouldContain(word);
        }
    }

    [Fact]
    public async Task FoldersAndPatterns_ExpandSortedAndOnce()
    {
        Notebook("b.ipynb", "1");
        Notebook("sub/deep/a.ipynb", "1");
        Notebook(".ipynb_checkpoints/b-checkpoint.ipynb", "1");
        FileOf("c.txt", "");

        (await WorkbookAsync("run", "--no-progress", Folder, In("b.ipynb"), In("*.ipynb"))).ShouldBe(0);
        NotebooksOf(Out).ShouldBe(["~/b.ipynb", "~/sub/deep/a.ipynb"]);
        await WorkbookAsync("run", "--no-progress", In("**/?.ipynb"));
        NotebooksOf(Out).ShouldBe(["~/b.ipynb", "~/sub/deep/a.ipynb"]);
        await WorkbookAsync("run", "--no-progress", In("s*/*/*"));
        NotebooksOf(Out).ShouldBe(["~/sub/deep/a.ipynb"]);
    }

    private static string[] NotebooksOf(string table) =>
        [.. table.Split('\n').Where(line => line.Contains(".ipynb", StringComparison.Ordinal)).Select(line => line.Split('|')[1].Trim())];
}
