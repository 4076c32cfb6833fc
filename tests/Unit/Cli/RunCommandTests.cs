using System.Text.RegularExpressions;
using Shouldly;
using Workbook.Notebooks.Format;
using Xunit;

namespace Workbook.Tests.Cli;

[Collection(UsesCurrentDirectory.Name)]
public sealed class RunCommandTests : CliTestBase
{
    [Fact]
    public async Task PassingNotebook_ExitsZeroWithItsRow()
    {
        int code = await WorkbookAsync("run", Notebook("a.ipynb", "1", "2"));

        code.ShouldBe(0);
        Out.ShouldMatch(@"\| ~/a\.ipynb \| +2 \| 0\.\d s \| passed \|");
        Out.ShouldContain("1 notebook passed in ");
        Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task FailingCell_ExitsOneWithNotebookCellLineMessageAndSource()
    {
        int code = await WorkbookAsync("run", Notebook("a.ipynb", "1", "throw", "3"), Notebook("b.ipynb", "1"));

        code.ShouldBe(1);
        Out.ShouldContain("~/a.ipynb cell[2] (id id2), line 1: System.Exception: no luck\n    second line\n    throw\n");
        Out.ShouldMatch(@"\| ~/a\.ipynb \| 2 of 3 \|");
        Out.ShouldMatch(@"\| ~/b\.ipynb \| +1 \| 0\.\d s \| passed \|");
        Out.ShouldContain("1 of 2 notebooks failed in ");
    }

    [Fact]
    public async Task Inputs_StayAsTheyAreByDefault()
    {
        string path = Notebook("a.ipynb", "1");
        string before = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);

        await WorkbookAsync("run", path);

        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe(before);
        Directory.GetFiles(Folder).ShouldBe([path]);
    }

    [Fact]
    public async Task InPlace_ReplacesOnlyWhatPassed()
    {
        string good = Notebook("good.ipynb", "1"), bad = Notebook("bad.ipynb", "throw");
        string before = await File.ReadAllTextAsync(bad, TestContext.Current.CancellationToken);

        (await WorkbookAsync("run", "--in-place", Folder)).ShouldBe(1);

        ((Cell.Code)NotebookReader.Read(good).Cells[0]).ExecutionCount.ShouldBe(1);
        (await File.ReadAllTextAsync(bad, TestContext.Current.CancellationToken)).ShouldBe(before);
        Out.ShouldContain("~/bad.ipynb: left as it was, because it failed");
    }

    [Fact]
    public async Task Output_TakesAllResultsAndLeavesTheInputs()
    {
        string path = Notebook("a.ipynb", "throw");

        (await WorkbookAsync("run", path, "--output", In("new/out"))).ShouldBe(1);

        ((Cell.Code)NotebookReader.Read(In("new/out/a.ipynb")).Cells[0]).Outputs[0].ShouldBeOfType<Output.Error>();
        ((Cell.Code)NotebookReader.Read(path).Cells[0]).ExecutionCount.ShouldBe(7);
    }

    [Fact]
    public async Task Output_NeverOverwritesAnInputOrAnotherResult()
    {
        string a = Notebook("x/a.ipynb", "1"), same = Notebook("y/a.ipynb", "1");

        (await WorkbookAsync("run", a, "--output", In("x"))).ShouldBe(2);
        Error.ShouldBe("workbook: --output: would overwrite ~/x/a.ipynb; use --in-place for that\n");
        (await WorkbookAsync("run", a, same, "--output", In("z"))).ShouldBe(2);
        Error.ShouldBe("workbook: --output: ~/x/a.ipynb and ~/y/a.ipynb would be written to the same file\n");
        (await WorkbookAsync("run", a, "--output", same)).ShouldBe(2);
        Error.ShouldBe("workbook: --output: ~/y/a.ipynb is a file, not a folder\n");
        (await WorkbookAsync("run", a, "--output", In("z"), "--in-place")).ShouldBe(2);
        Error.ShouldBe("workbook: --output and --in-place exclude each other: give one of them\n");
    }

    [Fact]
    public async Task BrokenNotebooks_AreAllToldBeforeAnythingRuns()
    {
        string good = Notebook("good.ipynb", "1");

        int code = await WorkbookAsync("run", good, FileOf("broken.ipynb", "{\n x"), FileOf("empty.ipynb", ""), FileOf("old.ipynb", """{"nbformat": 3}"""));

        code.ShouldBe(2);
        Out.ShouldBeEmpty();
        string[] lines = Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("workbook: ~/broken.ipynb:2:2: not valid JSON: 'x'");
        lines[1].ShouldBe("workbook: ~/empty.ipynb: the file is empty; a notebook is a JSON object");
        lines[2].ShouldStartWith("workbook: ~/old.ipynb: nbformat must be 4, but is 3");
    }

    [Fact]
    public async Task Quiet_SaysOnlyWhatFailed()
    {
        (await WorkbookAsync("run", "-q", Notebook("a.ipynb", "1"))).ShouldBe(0);
        Out.ShouldBeEmpty();
        (await WorkbookAsync("run", "--quiet", Notebook("b.ipynb", "throw"))).ShouldBe(1);
        Out.ShouldStartWith("~/b.ipynb cell[1]");
    }

    [Fact]
    public async Task NoProgress_ShowsTheSummaryOnly()
    {
        await WorkbookAsync("run", Notebook("a.ipynb", "1"));
        Out.ShouldContain("a.ipynb: running 1 cell\n");
        await WorkbookAsync("run", "--no-progress", In("a.ipynb"));
        Out.ShouldStartWith("+--");
    }

    [Fact]
    public async Task NarrowTerminal_GetsLinesInsteadOfATornTable()
    {
        Width = 30;
        await WorkbookAsync("run", "--no-progress", Notebook("a-notebook-with-a-long-name.ipynb", "1"));

        Out.ShouldMatch(@"^~/a-notebook-with-a-long-name\.ipynb: passed, cells 1, 0\.\d s\n1 notebook passed");
    }

    [Theory]
    [InlineData(30)]
    [InlineData(50)]
    [InlineData(80)]
    public async Task LiveProgress_FitsTheTerminal(int width)
    {
        (Width, IsLive) = (width, true);
        await WorkbookAsync("run", Notebook("a-notebook-whose-name-is-longer-than-any-terminal-is-wide-so-it-must-be-cut.ipynb", "1"));

        string[] drawn = [.. Out.Split('\n', '\r').Select(line => Regex.Replace(line, "\\e\\[[0-9;?]*[a-zA-Z]", "")).Where(line => line.Contains("00:00:0"))];
        drawn.ShouldContain(line => line.StartsWith("a-note") && line.Contains("… passed "));
        drawn.ShouldAllBe(line => line.Length <= width);
    }

    [Fact]
    public async Task ResultThatCannotBeWritten_IsToldAfterTheSummaryAndStopsNothing()
    {
        string gone = Notebook("gone/a.ipynb", "delete"), good = Notebook("good.ipynb", "1");

        (await WorkbookAsync("run", "--in-place", gone, good)).ShouldBe(2);

        Out.ShouldContain("2 notebooks passed");
        Error.ShouldStartWith("workbook: ~/gone/a.ipynb: cannot be written: ");
        Error.ShouldNotContain(".tmp");
        ((Cell.Code)NotebookReader.Read(good).Cells[0]).ExecutionCount.ShouldBe(1);
    }

    [Fact]
    public async Task TargetsThatCannotBeWritten_AreToldBeforeAnythingRuns()
    {
        string path = Notebook("a.ipynb", "1");

        (await WorkbookAsync("run", path, "--output", Path.Combine(FileOf("file", ""), "below"))).ShouldBe(2);
        Error.ShouldBe("workbook: --output: ~/file/below cannot be written to\n");
        Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task ErrorMessage_CannotMoveTheCursorOrFloodTheTerminal()
    {
        await WorkbookAsync("run", "-q", Notebook("a.ipynb", "1", "wild"));

        Out.ShouldStartWith("~/a.ipynb cell[2] (id id2), line 1: System.Exception: red\ttitle\n    line 2\n");
        Out.ShouldContain("\n    line 20\n    (11 lines more)\n    wild\n");
        Out.ShouldNotContain("\e");
        Out.ShouldNotContain("\a");
    }

    [Fact]
    public async Task ErrorOfTheProgramItself_IsOneLineAndExitsOne()
    {
        (await WorkbookAsync("run", Notebook("a.ipynb", "bug"))).ShouldBe(1);

        Error.ShouldStartWith("workbook: internal error, please report it with the notebook that shows it: InvalidTimeZoneException: inside");
        Error.Count(character => character == '\n').ShouldBe(1);
    }

    [Fact]
    public async Task FileThatMayNotBeRead_IsOneLine()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes");
        string path = Notebook("a.ipynb", "1");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
            Assert.SkipWhen(CanRead(path), "this user may read everything");
        }

        (await WorkbookAsync("run", path)).ShouldBe(2);
        Error.Count(character => character == '\n').ShouldBe(1);
    }

    private static bool CanRead(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
