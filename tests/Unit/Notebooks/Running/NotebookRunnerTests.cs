using Shouldly;
using Workbook.Notebooks.Evaluation;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;
using Xunit;

namespace Workbook.Tests.Notebooks.Running;

public sealed class NotebookRunnerTests : RunnerTestBase
{
    [Fact]
    public async Task Cells_RunInOrderAndAreCountedFromOne()
    {
        Define("b", _ => FakeSession.Value("v"));

        NotebookResult result = await RunAsync(Code("a", count: 17), new Cell.Markdown("", "prose", JsonMap.Empty), Code("  \n", count: 5), Code("b"));

        result.Status.ShouldBe(RunStatus.Passed);
        (result.CellsRun, result.CellCount).ShouldBe((2, 2));
        Session!.Ran.ShouldBe(["cell[1] a", "cell[2] b"]);
        Session.IsDisposed.ShouldBeTrue();
        result.Notebook.Cells.OfType<Cell.Code>().Select(cell => cell.ExecutionCount).ShouldBe([1, null, 2]);
        OutputsOf(result, 3).Select(Text).ShouldBe(["[2] v"]);
        Observer.Events.ShouldBe(["start é n.ipynb 2", "cell 1/2 id1", "done 1", "cell 2/2 id4", "done 2", "end Passed"]);
    }

    [Fact]
    public async Task FailingCell_EndsTheRunAndNamesItsLine()
    {
        Define("ok\nthrow here;", _ => FakeSession.Error("System.InvalidOperationException", "no luck", line: 2));

        NotebookResult result = await RunAsync(Code("a"), Code("ok\nthrow here;"), Code("c", outputs: [new Output.Stream("stdout", "stale")], count: 3));

        result.Status.ShouldBe(RunStatus.Failed);
        result.Failures.ShouldBe([new CellFailure(2, "id2", 2, "throw here;", "System.InvalidOperationException", "no luck")]);
        OutputsOf(result, 1).Select(Text).ShouldBe(["System.InvalidOperationException! no luck"]);
        OutputsOf(result, 2).ShouldBeEmpty();
        (result.CellsRun, result.CellCount).ShouldBe((2, 3));
    }

    [Theory]
    [InlineData("raises-exception")]
    [InlineData("raises-exception:ArgumentException")]
    [InlineData("raises-exception:System.ArgumentException")]
    public async Task ExpectedException_PassesAndIsShown(string tag)
    {
        Define("throw", _ => FakeSession.Error("System.ArgumentException", "bad"));

        NotebookResult result = await RunAsync(Tagged("throw", "other", tag), Code("after"));

        result.Status.ShouldBe(RunStatus.Passed);
        result.CellsRun.ShouldBe(2);
        OutputsOf(result, 0).Select(Text).ShouldBe(["System.ArgumentException! bad"]);
    }

    [Fact]
    public async Task OtherExceptionThanTheTagNames_Fails()
    {
        Define("throw", _ => FakeSession.Error("System.ArgumentNullException", "bad"));

        (await RunAsync(Tagged("throw", "raises-exception:NullException"))).Failures[0].Message
            .ShouldBe("the cell is tagged raises-exception:NullException, but raised System.ArgumentNullException: bad");
    }

    [Fact]
    public async Task TaggedCellThatRaisesNothing_Fails()
    {
        NotebookResult result = await RunAsync(Tagged("fine", "raises-exception"));

        result.Status.ShouldBe(RunStatus.Failed);
        result.Failures[0].Message.ShouldBe("the cell is tagged raises-exception, but raised nothing");
    }

    [Fact]
    public async Task SkippedCell_StaysAsItIs()
    {
        Cell skipped = Code("never", """{"tags": ["skip-execution"]}""", [new Output.Stream("stdout", "kept")], count: 9);

        NotebookResult result = await RunAsync(skipped, Code("a"));

        Session!.Ran.ShouldBe(["cell[1] a"]);
        result.Notebook.Cells[0].ShouldBe(skipped with { Id = "id1" });
    }

    [Fact]
    public async Task CellTimeout_InterruptsTheCell()
    {
        Options = Options with { CellTimeout = TimeSpan.FromMilliseconds(50) };
        Cells["loop"] = WaitForInterrupt;

        NotebookResult result = await RunAsync(Code("loop"), Code("after"));

        result.Status.ShouldBe(RunStatus.Failed);
        (result.Failures[0].ErrorName, result.Failures[0].Message).ShouldBe(("Timeout", "the cell ran longer than its 0.05 s"));
        Session!.IsDisposed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"execution": {"timeout": 0.05}}""")]
    [InlineData("""{"execution": {"timeout": "0.05"}}""")]
    public async Task TimeoutInTheCellsMetadata_Counts(string metadata)
    {
        Cells["loop"] = WaitForInterrupt;

        (await RunAsync(Code("loop", metadata))).Failures[0].Message.ShouldBe("the cell ran longer than its 0.05 s");
    }

    [Fact]
    public async Task TimeoutOfTheOptions_GoesBeforeTheMetadata()
    {
        Options = Options with { CellTimeout = TimeSpan.FromSeconds(60) };
        Cells["wait"] = async _ =>
        {
            await Task.Delay(150);
            return FakeSession.Nothing;
        };

        (await RunAsync(Code("wait", """{"execution": {"timeout": 0.02}}"""))).Status.ShouldBe(RunStatus.Passed);
    }

    [Fact]
    public async Task TimeoutOfTheNotebook_CountsAllCellsTogether()
    {
        Metadata = JsonMap.Parse("""{"execution": {"timeout": 0.25}}""");
        Cells["wait"] = async cell =>
        {
            await Task.Delay(100, cell.Interrupt);
            return FakeSession.Nothing;
        };

        NotebookResult result = await RunAsync([.. Enumerable.Repeat(Code("wait"), 8)]);

        result.Failures[0].Message.ShouldBe("the notebook ran longer than its 0.25 s");
        result.CellsRun.ShouldBeLessThan(8);
    }

    [Fact]
    public async Task CellThatIgnoresTheInterrupt_IsGivenUp()
    {
        Options = Options with { CellTimeout = TimeSpan.FromMilliseconds(20), Grace = TimeSpan.FromMilliseconds(50) };
        var never = new TaskCompletionSource<EvaluationResult>();
        Cells["deaf"] = _ => never.Task;

        NotebookResult result = await RunAsync(Code("deaf"));

        result.Failures[0].Message.ShouldBe("the cell ran longer than its 0.02 s, and did not stop when interrupted");
        Session!.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    public async Task UserInterrupt_StopsTheCellAndLeavesTheFile()
    {
        using var user = new CancellationTokenSource();
        Cells["loop"] = async cell =>
        {
            await user.CancelAsync();
            return await WaitForInterrupt(cell);
        };

        NotebookResult result = await RunAsync(user.Token, Code("loop"), Code("after"));

        result.Status.ShouldBe(RunStatus.Interrupted);
        result.Failures[0].ErrorName.ShouldBe("Interrupted");
        NotebookReader.Read(NotebookPath).Metadata.Count.ShouldBe(0);
    }

    [Fact]
    public async Task StrayExceptionOfAThread_FailsTheCellThatStartedIt()
    {
        IStrayExceptionSink? first = null;
        Define("start thread", cell =>
        {
            first = (IStrayExceptionSink)cell.Outputs;
            return FakeSession.Nothing;
        });
        Define("later", _ =>
        {
            first!.TakeStray("System.InvalidOperationException", "lost");
            return FakeSession.Nothing;
        });

        NotebookResult result = await RunAsync(Code("start thread"), Code("later"), Code("after"));

        result.Failures.ShouldBe([new CellFailure(1, "id1", null, null, "System.InvalidOperationException", "lost (on a thread the cell started)")]);
        result.CellsRun.ShouldBe(2);
    }

    [Fact]
    public async Task RunningAgain_GivesEqualBytes()
    {
        Define("a", cell => { cell.Print("x"); return FakeSession.Value("1"); });
        Cell[] cells = [Code("a", """{"execution": {"iopub.status.busy": "2020-01-01", "shell.execute_reply": "2020"}}""")];

        NotebookResult first = await RunAsync(cells);
        NotebookFile.Save(NotebookPath, first.Notebook);
        string bytes = await File.ReadAllTextAsync(NotebookPath, TestContext.Current.CancellationToken);
        NotebookResult second = await Runner().RunAsync(NotebookPath, TestContext.Current.CancellationToken);

        NotebookWriter.Write(second.Notebook).ShouldBe(bytes);
        bytes.ShouldNotContain("2020");
        NotebookValidator.Validate(second.Notebook).ShouldBeEmpty();
    }

    [Fact]
    public async Task Metadata_IsCompletedButAChosenKernelStays()
    {
        Metadata = JsonMap.Parse("""{"kernelspec": {"name": "mine", "display_name": "Mine", "language": "C#"}, "language_info": {"name": "C#", "version": "9"}, "x": 1}""");

        JsonMap metadata = (await RunAsync(Code("a"))).Notebook.Metadata;

        metadata.FindString("kernelspec", "name").ShouldBe("mine");
        metadata.FindString("language_info", "version").ShouldBe("14.0");
        metadata.FindString("polyglot_notebook", "kernelInfo", "defaultKernelName").ShouldBe("csharp");
        metadata.ContainsKey("x").ShouldBeTrue();
    }

    [Theory]
    [InlineData("#!html\n<b>x</b>", "{}", "#!html\n<b>x</b>")]
    [InlineData("*x*", """{"polyglot_notebook": {"kernelName": "markdown"}}""", "#!markdown\n*x*")]
    [InlineData("*x*", """{"dotnet_interactive": {"language": "markdown"}}""", "#!markdown\n*x*")]
    [InlineData("#!mermaid\ngraph", """{"polyglot_notebook": {"kernelName": "mermaid"}}""", "#!mermaid\ngraph")]
    [InlineData("f()", """{"polyglot_notebook": {"kernelName": "js"}}""", "#!javascript\nf()")]
    public async Task CellsInMarkupLanguages_RunUnderTheirMagic(string source, string metadata, string ran)
    {
        await RunAsync(Code(source, metadata));

        Session!.Ran.ShouldBe(["cell[1] " + ran]);
    }

    [Theory]
    [InlineData("let x = 1", """{"polyglot_notebook": {"kernelName": "fsharp"}}""")]
    [InlineData("#!fsharp\nlet x = 1", "{}")]
    public async Task CellsInOtherLanguages_Fail(string source, string metadata) =>
        (await RunAsync(Code(source, metadata))).Failures[0].Message
            .ShouldBe("cells in fsharp cannot run here; csharp, html, javascript, markdown and mermaid can");

    [Theory]
    [InlineData("#!csharp\nx", "{}", "\nx")]
    [InlineData("#!time\nx", "{}", "#!time\nx")]
    [InlineData("x", """{"polyglot_notebook": {"kernelName": "csharp"}}""", "x")]
    [InlineData("#!value --name v\nx", """{"polyglot_notebook": {"kernelName": "value"}}""", "#!value --name v\nx")]
    [InlineData("#!value\nx", "{}", "#!value\nx")]
    [InlineData("x", """{"dotnet_interactive": {"language": "value"}}""", "#!value\nx")]
    [InlineData("x", """{"value": 1}""", "x")]
    [InlineData("#!csharp\nx", """{"polyglot_notebook": {"kernelName": "markdown"}}""", "\nx")]
    public async Task CSharpCellsAndValues_RunWithTheirLineNumbers(string source, string metadata, string ran)
    {
        await RunAsync(Code(source, metadata));

        Session!.Ran.ShouldBe(["cell[1] " + ran]);
    }

    [Theory]
    [InlineData("""{"execution": {"timeout": "soon"}}""", "metadata execution.timeout must be a positive number of seconds, but is \"soon\"")]
    [InlineData("""{"execution": {"timeout": -1}}""", "metadata execution.timeout must be a positive number of seconds, but is -1")]
    [InlineData("""{"tags": ["a", 1]}""", "metadata tags must be a list of strings, but is a list with 1")]
    [InlineData("""{"tags": "skip-execution"}""", "metadata tags must be a list of strings, but is \"skip-execution\"")]
    [InlineData("""{"workbook": 0.1}""", "metadata workbook must be an object, but is 0.1")]
    [InlineData("""{"workbook": {"tolerance": "much"}}""", "metadata workbook.tolerance must be a number from 0 on, but is \"much\"")]
    [InlineData("""{"execution": 30}""", "metadata execution must be an object, but is 30")]
    [InlineData("""{"polyglot_notebook": {"kernelName": null}}""", "metadata polyglot_notebook.kernelName must be a string, but is null")]
    [InlineData("""{"tags": ["raises-exception:"]}""", "the tag raises-exception: must name an exception type after the colon")]
    public async Task MeaninglessMetadata_IsRefusedBeforeAnythingRuns(string metadata, string problem)
    {
        var refused = await Should.ThrowAsync<NotebookFormatException>(() => RunAsync(Code("a"), Code("b", metadata)));

        refused.Message.ShouldEndWith("é n.ipynb: cell 2 (id id2): " + problem);
        Session.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"kernelspec": "python3"}""", "metadata kernelspec must be an object, but is \"python3\"")]
    [InlineData("""{"language_info": {"name": 7}}""", "metadata language_info.name must be a string, but is 7")]
    public async Task MeaninglessMetadataOfTheNotebook_IsRefused(string metadata, string problem)
    {
        Metadata = JsonMap.Parse(metadata);

        (await Should.ThrowAsync<NotebookFormatException>(() => RunAsync(Code("a")))).Message.ShouldEndWith("é n.ipynb: " + problem);
    }

    [Fact]
    public async Task NotebookInAnotherLanguage_IsRefused()
    {
        Metadata = JsonMap.Parse("""{"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}""");

        (await Should.ThrowAsync<NotebookFormatException>(() => RunAsync(Code("a")))).Message
            .ShouldEndWith(": the notebook is written in python, but only C# notebooks run here");
    }

    [Fact]
    public async Task SessionInAnotherLanguage_RunsItsNotebooksAsTheyAre()
    {
        Options = Options with { Language = "python" };
        Metadata = JsonMap.Parse("""{"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "Python"}}""");

        NotebookResult result = await RunAsync(Code("#!html\nx"));

        Session!.Ran.ShouldBe(["cell[1] #!html\nx"]);
        result.Notebook.Metadata.Equals(Metadata).ShouldBeTrue();
        Metadata = WorkbookMetadata.Canonical;
        (await Should.ThrowAsync<NotebookFormatException>(() => RunAsync(Code("a")))).Message
            .ShouldEndWith(": the notebook is written in C#, but only python notebooks run here");
    }

    [Theory]
    [InlineData]
    [InlineData("raises-exception")]
    public async Task SessionThatEnds_FailsTheNotebookWhateverTheCellMayRaise(params string[] tags)
    {
        Define("exit", _ => new EvaluationResult.Ended("KernelDied", "the cell ended the kernel process (exit code 0)"));

        NotebookResult result = await RunAsync(Tagged("exit", tags), Code("after"));

        result.Status.ShouldBe(RunStatus.Failed);
        result.Failures.ShouldBe([new CellFailure(1, "id1", null, null, "KernelDied", "the cell ended the kernel process (exit code 0)")]);
        OutputsOf(result, 0).Select(Text).ShouldBe(["KernelDied! the cell ended the kernel process (exit code 0)"]);
        Session!.Ran.ShouldBe(["cell[1] exit"]);
    }

    [Fact]
    public async Task SessionThatDiesOfTheInterrupt_TellsBoth()
    {
        Options = Options with { CellTimeout = TimeSpan.FromMilliseconds(20) };
        Cells["loop"] = async cell =>
        {
            await WaitForInterrupt(cell);
            return new EvaluationResult.Ended("KernelDied", "gone");
        };

        (await RunAsync(Code("loop"))).Failures[0].Message.ShouldBe("the cell ran longer than its 0.02 s; gone");
    }

    private static async Task<EvaluationResult> WaitForInterrupt(FakeCell cell)
    {
        await Task.Delay(Timeout.Infinite, cell.Interrupt).ContinueWith(_ => { }, TaskScheduler.Default);
        return new EvaluationResult.Cancelled();
    }
}
