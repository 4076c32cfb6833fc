using Shouldly;
using Workbook.Notebooks.Evaluation;
using Xunit;

namespace Workbook.Tests.Notebooks.Evaluation;

[Collection(NeedsTheMachine.Name)]
public sealed class InterruptTests : IDisposable
{
    private readonly NotebookSession _notebook = new();

    public void Dispose() => _notebook.Dispose();

    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("long n = 0; while (true) { n++; }")]
    [InlineData("Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("while (true) { await Task.Delay(1); }")]
    [InlineData("while (true) { await Task.Yield(); }")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("Parallel.For(0L, long.MaxValue, _ => {});")]
    [InlineData("var o = new object(); lock (o) { Monitor.Wait(o); }")]
    [InlineData("while (true) { try { Thread.Sleep(5); } catch { } }")]
    [InlineData("while (true) { try { Thread.Sleep(-1); } catch { } }")]
    [InlineData("while (true) { try { while (true) {} } catch (Exception) { } }")]
    [InlineData("IEnumerable<int> E() { while (true) yield return 1; } E().Count()")]
    [InlineData("int One() => 1; int Sum() { var n = 0; while (true) n += One(); }\nSum();")]
    [InlineData("do ; while (true);")]
    [InlineData("for (;;) ;")]
    [InlineData("Parallel.For(0, 8, _ => { while (true) {} });")]
    [InlineData("while (true) Console.WriteLine(\"x\");")]
    [InlineData("int F(int n) => n < 0 ? 0 : F(n) + 1; try { while (true) { new List<int>(Enumerable.Range(0, 1000)); } } finally { Console.Write(\"\"); }")]
    public async Task RunawayCell_IsStoppedAndTheSessionLivesOn(string code)
    {
        await _notebook.Run("using System.Threading; var kept = 1;");
        var stopped = await _notebook.RunInterrupted("kept = 2; var own = 3;\n" + code);
        stopped.Result.ShouldBeOfType<EvaluationResult.Cancelled>();
        (await _notebook.Text("(kept, own)")).ShouldBe("(2, 3)");
        (await _notebook.Text("await Task.FromResult(4)")).ShouldBe("4");
    }

    [Fact]
    public async Task ReadersOwnCancellationTokens_AreLeftAlone()
    {
        var cell = await _notebook.Run("using System.Threading; var own = new CancellationTokenSource(50);\nawait Task.Delay(-1, own.Token);");
        cell.Error.Name.ShouldBe("System.Threading.Tasks.TaskCanceledException");
        (await _notebook.Text("async Task<bool> F(CancellationToken t) { try { await Task.Delay(-1, t); return false; } catch { return true; } }\nawait F(own.Token)")).ShouldBe("True");
    }

    [Fact]
    public async Task EndlessRecursion_IsAnErrorAndTheSessionLivesOn()
    {
        var cell = await _notebook.Run("int F(int n) => F(n + 1) + 1;\nF(0)");
        cell.Error.Name.ShouldBe("System.InsufficientExecutionStackException");
        cell.Error.Traceback.Length.ShouldBeLessThan(100);
        (await _notebook.Text("1")).ShouldBe("1");
    }

    [Fact]
    public async Task StrayWorkersOfAnInterruptedCell_StopToo()
    {
        await _notebook.Run("var rounds = new long[1];");
        await _notebook.RunInterrupted("_ = Task.Run(() => { while (true) rounds[0]++; });\nawait Task.Delay(-1);");
        // How soon is the machine's business: what counts is that it comes to rest.
        var advance = "";
        for (var attempt = 0; attempt < 200 && advance != "0"; attempt++)
        {
            advance = await _notebook.Text("var before = rounds[0]; await Task.Delay(50); rounds[0] - before");
        }
        advance.ShouldBe("0");
    }

    [Fact]
    public async Task LoopInAFunctionOfAnEarlierCell_IsStopped()
    {
        await _notebook.Run("void Spin() { while (true) {} }");
        (await _notebook.RunInterrupted("Spin();")).Result.ShouldBeOfType<EvaluationResult.Cancelled>();
        (await _notebook.RunInterrupted("Spin();")).Result.ShouldBeOfType<EvaluationResult.Cancelled>();
    }

    [Fact]
    public async Task RestOfAnInterruptedCell_NeverRuns()
    {
        await _notebook.Run("var log = new List<string>(); var gate = new TaskCompletionSource();");
        await _notebook.RunInterrupted("await gate.Task; log.Add(\"rest\");");
        await _notebook.Run("gate.SetResult(); await Task.Delay(100);");
        (await _notebook.Text("log.Count")).ShouldBe("0");
    }

    [Fact]
    public async Task ValueThatTakesForeverToFormat_IsStopped()
    {
        var stopped = await _notebook.RunInterrupted("class Slow { public int N { get { while (true) {} } } }\nnew Slow()");
        stopped.Result.ShouldBeOfType<EvaluationResult.Cancelled>();
        (await _notebook.Text("1")).ShouldBe("1");
    }

    [Fact]
    public async Task OutputBeforeTheInterrupt_IsKept()
    {
        var stopped = await _notebook.RunInterrupted("Console.WriteLine(\"before\"); while (true) {}");
        stopped.Stdout.ShouldBe("before\n");
    }

    [Fact]
    public async Task CancelledBeforeItStarts_DoesNotRun()
    {
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();
        var cell = await _notebook.Evaluate("Console.Write(\"ran\");", interrupt.Token);
        cell.Result.ShouldBeOfType<EvaluationResult.Cancelled>();
        cell.Outputs.ShouldBeEmpty();
    }

    [Fact]
    public async Task CellsOwnCancellation_IsAnError()
    {
        var cell = await _notebook.Run("throw new OperationCanceledException(\"mine\");");
        cell.Error.Name.ShouldBe("System.OperationCanceledException");
    }

    [Fact]
    public async Task ManyInterrupts_LeaveTheSessionSound()
    {
        for (var round = 1; round <= 10; round++)
        {
            await _notebook.RunInterrupted($"var r = {round}; while (true) {{}}", afterMilliseconds: round);
            (await _notebook.Text("r")).ShouldBe($"{round}");
        }
    }

    [Fact]
    public async Task EndOfTheCellAtTheMomentOfTheInterrupt_HurtsNoLaterCell()
    {
        for (var round = 0; round < 10; round++)
        {
            await _notebook.RunInterrupted("System.Threading.Thread.Sleep(10);", afterMilliseconds: 8);
            (await _notebook.Text("System.Threading.Thread.Sleep(3); 1")).ShouldBe("1");
        }
    }
}
