using System.Globalization;
using Shouldly;
using Workbook.Notebooks.Evaluation;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation;

[Collection(NeedsTheMachine.Name)]
public sealed class StreamsTests : IDisposable
{
    private readonly NotebookSession _notebook = new();

    public void Dispose() => _notebook.Dispose();

    [Fact]
    public async Task Writes_ComeAsOneBatch()
    {
        var cell = await _notebook.Run("Console.Write('a'); Console.WriteLine(\"b\"); Console.WriteLine(1.5); Console.Write(\"{0}\", 2);");
        cell.Outputs.ShouldBe([new CellOutput.StreamText("stdout", "ab\n1.5\n2")]);
    }

    [Fact]
    public async Task StdoutStderrAndDisplays_KeepTheirOrder()
    {
        var cell = await _notebook.Run("Console.Write(1); Console.Error.Write(2); Console.Write(3); display(4); Console.Write(5); display(6);");
        cell.Outputs.Select(Describe).ShouldBe(["stdout 1", "stderr 2", "stdout 3", "display 4", "stdout 5", "display 6"]);
    }

    [Fact]
    public async Task SlowWrites_AppearWhileTheCellRuns()
    {
        // The cell goes on when the test has seen its first word; it gives up after a minute.
        await _notebook.Run("using System.Threading; var seen = new ManualResetEventSlim(); AppDomain.CurrentDomain.SetData(\"seen\", seen);");
        var cell = await _notebook.Run(
            "Console.Write(\"early\"); seen.Wait(60_000); Console.Write(\"late\");",
            _ => ((ManualResetEventSlim)AppDomain.CurrentDomain.GetData("seen")!).Set());
        cell.Outputs.ShouldBe([new CellOutput.StreamText("stdout", "early"), new CellOutput.StreamText("stdout", "late")]);
    }

    [Fact]
    public async Task CarriageReturns_AreKept() => (await _notebook.Run("Console.Write(\"10 %\\r20 %\\r\\n\");")).Stdout.ShouldBe("10 %\r20 %\r\n");

    [Fact]
    public async Task OtherThreads_WriteToTheCellThatStartedThem()
    {
        using var other = new NotebookSession();
        const string Code = "await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () => { await Task.Delay(i); Console.Write(NAME); })));";
        var cells = await Task.WhenAll(_notebook.Run("const string NAME = \"a\"; " + Code), other.Run("const string NAME = \"b\"; " + Code));
        cells[0].Stdout.ShouldBe(new string('a', 20));
        cells[1].Stdout.ShouldBe(new string('b', 20));
    }

    [Fact]
    public async Task WritesAfterTheCellsEnd_ComeWithTheNextCell()
    {
        var first = await _notebook.Run("var go = new TaskCompletionSource();\nvar t = Task.Run(async () => { await go.Task; Console.Write(\"late \"); });");
        var second = await _notebook.Run("go.SetResult(); await t;");
        var third = await _notebook.Run("Console.Write(\"third\");");
        first.Stdout.ShouldBeEmpty();
        second.Stdout.ShouldBeEmpty();
        third.Stdout.ShouldBe("late third");
    }

    [Fact(Timeout = 300_000)]
    public async Task WhatIsLeftUnawaited_StillGetsDone()
    {
        await _notebook.Run("var go = new TaskCompletionSource();\nasync Task<string> Later() { await go.Task; return \"done\"; }\nvar later = Later();");
        (await _notebook.Text("go.SetResult(); await later")).ShouldBe("done");
    }

    [Fact]
    public async Task OneMegabyte_PassesWhole()
    {
        var cell = await _notebook.Run("for (var i = 0; i < 1024; i++) Console.Write(new string('x', 1024));");
        cell.Stdout.Length.ShouldBe(1024 * 1024);
        cell.Outputs.Count.ShouldBeLessThan(512, "half as many as there were writes");
    }

    [Fact]
    public async Task FiveThousandPrints_PassInFewBatches()
    {
        var cell = await _notebook.Run("for (var i = 0; i < 5000; i++) Console.WriteLine(i);");
        cell.Stdout.Split('\n').Length.ShouldBe(5001);
        cell.Outputs.Count.ShouldBeLessThan(1000, "a fifth of the lines");
    }

    [Fact]
    public async Task Stdout_ComesBeforeTheErrorAndTheValue()
    {
        (await _notebook.Run("Console.Write(\"said\"); throw new Exception();")).Stdout.ShouldBe("said");
        (await _notebook.Run("Console.Write(\"said\"); 1")).Stdout.ShouldBe("said");
    }

    [Fact]
    public async Task WritesOutsideOfCells_GoWhereTheyWent()
    {
        await _notebook.Run("1");
        var before = Console.Out;
        await _notebook.Run("Console.Write(2);");
        Console.Out.ShouldBeSameAs(before);
    }

    [Fact]
    public async Task ExceptionOnACellsOwnThread_GoesToStderrAndTheProcessLives()
    {
        var cell = await _notebook.Run("var t = new System.Threading.Thread(() => throw new InvalidOperationException(\"from a thread\"));\nt.Start(); t.Join();");
        cell.Stderr.ShouldContain("System.InvalidOperationException: from a thread");
        cell.Stderr.ShouldContain("at cell[1]:line 1");
    }

    [Fact]
    public async Task Input_HasAClearErrorInAHeadlessRun()
    {
        (await _notebook.Run("await GetInputAsync(\"Your name?\")")).Error.Message.ShouldBe(
            "GetInputAsync: this notebook runs with nobody to answer 'Your name?'. Run it in VS Code or Jupyter to be asked, "
            + "or put the value into a cell tagged parameters and give it from outside: workbook run -p name=value.");
        (await _notebook.Run("\nawait GetInputAsync()")).Error.Traceback.Skip(1).ShouldBe(["at cell[2]:line 2"]);
        (await _notebook.Run("await GetPasswordAsync(\"Secret?\")")).Error.Message.ShouldContain("GetPasswordAsync");
        (await _notebook.Run("Console.ReadLine()")).Error.Message.ShouldStartWith("Console.ReadLine: this notebook runs with nobody to answer. Run it");
    }

    private static string Describe(CellOutput output) => output switch
    {
        CellOutput.StreamText text => $"{text.Name} {text.Text}",
        CellOutput.Display display => string.Create(CultureInfo.InvariantCulture, $"display {display.Bundle.Data["text/plain"]}"),
        _ => output.ToString(),
    };
}
