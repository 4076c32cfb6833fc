using System.Text.Json;
using System.Xml.Linq;
using Shouldly;
using Workbook.Cli.Reporting;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;
using Xunit;

namespace Workbook.Tests.Cli;

[Collection(UsesCurrentDirectory.Name)]
public sealed class RunOptionsTests : CliTestBase
{
    [Fact]
    public async Task Jobs_RunAllNotebooksAndReportThemInTheirOrder()
    {
        string[] paths = [.. Enumerable.Range(1, 6).Select(i => Notebook($"n{i}.ipynb", i == 3 ? "throw" : "1"))];

        (await WorkbookAsync(["run", "-j", "3", .. paths])).ShouldBe(1);

        string table = Out[Out.IndexOf("+--", StringComparison.Ordinal)..];
        Enumerable.Range(1, 6).Select(i => table.IndexOf($"n{i}.ipynb", StringComparison.Ordinal)).ShouldBeInOrder();
        Out.ShouldContain("1 of 6 notebooks failed in ");
    }

    [Fact]
    public async Task FailFast_BeginsNoOtherNotebook()
    {
        (await WorkbookAsync("run", "-x", Notebook("a.ipynb", "1"), Notebook("b.ipynb", "throw"), Notebook("c.ipynb", "1"))).ShouldBe(1);

        Out.ShouldContain("b.ipynb: failed");
        (await WorkbookAsync("run", "-x", "--in-place", In("b.ipynb"), In("c.ipynb"))).ShouldBe(1);
        Out.ShouldContain("c.ipynb: left as it was, because it was not begun\n");
    }

    [Fact]
    public async Task FailFast_ShowsWhatWasNotBegun()
    {
        (await WorkbookAsync("run", "-x", Notebook("a.ipynb", "1"), Notebook("b.ipynb", "throw"), Notebook("c.ipynb", "1"))).ShouldBe(1);

        Out.ShouldNotContain("c.ipynb: running");
        Out.ShouldMatch(@"\| ~/c\.ipynb +\| +– \| +– \| not begun +\|");
        Out.ShouldContain("1 of 3 notebooks failed, 1 not begun, in ");
    }

    [Theory]
    [InlineData("-j", "two", "--jobs must be a whole number from 0 on, but is 'two'")]
    [InlineData("-p", "x", "-p must be NAME=VALUE, but is 'x'")]
    [InlineData("--check --tolerance", "-1", "--tolerance must be a number from 0 to below 1, such as 1e-4, but is '-1'")]
    [InlineData("--run-timeout", "0", "--run-timeout must be a positive number of seconds, but is '0'")]
    public async Task WrongValues_EndInOneLine(string option, string value, string line)
    {
        (await WorkbookAsync(["run", Notebook("a.ipynb", "1"), .. option.Split(' '), value])).ShouldBe(2);

        Error.ShouldBe($"workbook: {line}\n");
        Out.ShouldBeEmpty();
    }

    [Fact]
    public async Task OptionsThatExcludeEachOther_EndInOneLine()
    {
        string path = Notebook("a.ipynb", "1");

        (await WorkbookAsync("run", path, "--check", "--in-place")).ShouldBe(2);
        Error.ShouldBe("workbook: --check and --in-place exclude each other: give one of them\n");
        (await WorkbookAsync("run", path, "--tolerance", "0.1")).ShouldBe(2);
        Error.ShouldBe("workbook: --tolerance is for --check, which is not given\n");
    }

    [Fact]
    public async Task Check_FailsTheCellWhoseOutputChanged()
    {
        string path = Notebook("a.ipynb", "1", "2");

        (await WorkbookAsync("run", "--check", path)).ShouldBe(1);

        Out.ShouldContain("~/a.ipynb cell[1] (id id1): OutputChanged: the output differs from the stored one (- stored, + now), first in its line 1; whole numbers must be equal, others may differ by 0.0001 of their size\n");
        Out.ShouldContain("    - stdout:\n    - old\n");
        Out.ShouldContain("~/a.ipynb cell[2] (id id2): OutputChanged");
        Out.ShouldMatch(@"\| ~/a\.ipynb \| +2 \|");
    }

    [Fact]
    public async Task Check_ComparesTheCellsBeforeTheOneThatFails()
    {
        (await WorkbookAsync("run", "--check", Notebook("a.ipynb", "1", "throw"))).ShouldBe(1);

        Out.ShouldContain("cell[2] (id id2), line 1: System.Exception: no luck");
        Out.ShouldContain("cell[1] (id id1): OutputChanged");
    }

    [Fact]
    public async Task NotebookDeletedDuringTheRun_FailsAlone()
    {
        string gone = Notebook("gone/b.ipynb", "1");

        (await WorkbookAsync("run", Notebook("a.ipynb", "delete"), gone, Notebook("c.ipynb", "1"))).ShouldBe(1);

        Out.ShouldContain("b.ipynb outside its cells: NotebookUnreadable: ");
        Out.ShouldMatch(@"\| ~/c\.ipynb +\| +1 \|");
        Out.ShouldContain("1 of 3 notebooks failed in ");
    }

    [Fact]
    public async Task RunTimeout_StopsTheRunAndFails()
    {
        (await WorkbookAsync("run", "--run-timeout", "0.2", Notebook("a.ipynb", "endless"), Notebook("b.ipynb", "1"))).ShouldBe(1);

        Out.ShouldContain("~/a.ipynb cell[1] (id id1): Timeout: the run timeout of 0.2 s was over\n");
        Out.ShouldMatch(@"\| ~/b\.ipynb +\| +– \| +– \| not begun +\|");
        Out.ShouldContain("the run timeout of 0.2 s was over (--run-timeout); 2 notebooks did not run to the end");
    }

    [Fact]
    public async Task Parameters_ReachTheNotebook()
    {
        string path = FileOf("p.ipynb", NotebookWriter.Write(new(JsonMap.Empty, [
            new Cell.Code("p", "int n = 1;", JsonMap.Empty.With("tags", JsonSerializer.SerializeToElement<string[]>(["parameters"])), null, []),
        ])));

        (await WorkbookAsync("run", path, "-p", "n=4", "--output", In("out"))).ShouldBe(0);
        NotebookReader.Read(In("out/p.ipynb")).Cells[1].Source.ShouldBe("n = 4;");
        (await WorkbookAsync("run", path, "-p", "m=4")).ShouldBe(2);
        Error.ShouldBe("workbook: ~/p.ipynb: -p m: no such parameter; the parameters are: int n = 1\n");
    }

    [Fact]
    public async Task JUnit_HasACaseForEachCell()
    {
        string path = Notebook("a.ipynb", "1", "wild", "3");

        (await WorkbookAsync("run", path, Notebook("b.ipynb", "1"), "--junit", In("new/results.xml"))).ShouldBe(1);

        XElement root = XElement.Load(In("new/results.xml"));
        XElement[] cases = [.. root.Descendants("testcase")];
        cases.Select(one => one.Attribute("name")!.Value).ShouldBe(["cell[1] (id id1)", "cell[2] (id id2)", "cell[3] (id id3)", "cell[1] (id id1)"]);
        cases[0].Attribute("classname")!.Value.ShouldEndWith("a.ipynb");
        cases[1].Element("failure")!.Attribute("type")!.Value.ShouldBe("System.Exception");
        cases[1].Element("failure")!.Attribute("message")!.Value.ShouldContain("red");
        cases[1].Element("failure")!.Value.ShouldContain("line 1: wild");
        cases[2].Element("skipped").ShouldNotBeNull();
        (root.Attribute("tests")!.Value, root.Attribute("failures")!.Value, root.Attribute("skipped")!.Value).ShouldBe(("4", "1", "1"));
        Directory.GetFiles(In("new")).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("not begun: a notebook before it failed (--fail-fast)", "throw", "-x")]
    [InlineData("not begun: the run timeout of 0.2 s was over (--run-timeout)", "endless", "--run-timeout", "0.2")]
    public async Task JUnit_HasACaseForWhatWasNotBegun(string why, string first, params string[] options)
    {
        string[] paths = [Notebook("a.ipynb", first, "1"), Notebook("b.ipynb", "1")];

        (await WorkbookAsync(["run", .. paths, .. options, "--junit", In("results.xml")])).ShouldBe(1);

        XElement[] cases = [.. XDocument.Load(In("results.xml")).Descendants("testcase")];
        cases.Select(one => one.Attribute("name")!.Value).ShouldBe(["cell[1] (id id1)", "cell[2] (id id2)", "notebook"]);
        cases[1].Element("skipped")!.Attribute("message")!.Value.ShouldBe("not run: the notebook ended before this cell");
        cases[2].Attribute("classname")!.Value.ShouldEndWith("b.ipynb");
        cases[2].Element("skipped")!.Attribute("message")!.Value.ShouldBe(why);
    }

    [Fact]
    public async Task JUnitThatCannotBeWritten_IsToldAndExitsTwo()
    {
        (await WorkbookAsync("run", Notebook("a.ipynb", "1"), "--junit", Folder)).ShouldBe(2);

        Error.ShouldStartWith("workbook: --junit: ~ cannot be written: ");
        Out.ShouldContain("1 notebook passed");
    }

    [Fact]
    public void Annotation_NamesTheLineOfTheFile()
    {
        string path = Notebook("a.ipynb", "first", "one\ntwo\nthree");
        string[] file = File.ReadAllLines(path);

        int line = GitHubActions.LineOf(file, new CellFailure(2, "id2", 3, "three", "E", "no"));

        file[line - 1].Trim().ShouldBe("\"three\"");
        GitHubActions.LineOf(file, new CellFailure(0, "", null, null, "E", "no")).ShouldBe(1);
        string[] inOneString = ["{", "   \"id\": \"a\",", "   \"source\": \"one\\ntwo\"", "   \"id\": \"b\",", "   \"source\": [", "    \"x\""];
        GitHubActions.LineOf(inOneString, new CellFailure(1, "a", 2, "two", "E", "no")).ShouldBe(3);
    }

    [Fact]
    public async Task Annotations_AreEscapedForGitHub()
    {
        string path = Notebook("a,b.ipynb", "throw");
        NotebookResult result = await new NotebookRunner(new(), new NoProgress(), (_, _) => throw new IOException("50 %:\nno")).RunAsync(path, TestContext.Current.CancellationToken);
        using var text = new StringWriter();

        GitHubActions.WriteAnnotations(text, [result]);

        text.ToString().ShouldMatch(@"^::error file=.*a%2Cb\.ipynb,line=1,title=outside its cells%3A KernelNotStarted::50 %25:%0Ano\n$");
    }
}
