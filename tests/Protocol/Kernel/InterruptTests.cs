namespace Workbook.Tests.Protocol.Kernel;

public sealed class InterruptTests
{
    [Theory]
    [InlineData("while (true) {}")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("Parallel.For(0, int.MaxValue, i => { while (true) {} });")]
    [InlineData("while (true) Console.WriteLine(new string('x', 1000));")]
    public async Task EndlessCell_StopsAndTheSessionGoesOn(string code)
    {
        await using var kernel = new MemoryKernel();
        await kernel.RunAsync("int kept = 5;");
        var endless = kernel.Execute(code);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        var interrupt = await kernel.Control.AskAndWaitAsync(kernel, "interrupt_request");
        interrupt.Content.FindString("status").ShouldBe("ok");
        var cell = await kernel.ExchangeAsync(endless);
        cell.Status.ShouldBe("error");
        cell.Single("error").Content.FindString("ename").ShouldBe("Interrupted");
        (await kernel.RunAsync("kept")).Plain.ShouldBe("5");
    }

    [Fact]
    public async Task WithoutACell_AnInterruptIsAnsweredAndLeavesNothingBehind()
    {
        await using var kernel = new MemoryKernel();
        for (var i = 0; i < 3; i++)
        {
            (await kernel.Control.AskAndWaitAsync(kernel, "interrupt_request")).Type.ShouldBe("interrupt_reply");
        }

        (await kernel.RunAsync("1 + 1")).Plain.ShouldBe("2");
    }

    [Fact]
    public async Task Control_IsAnsweredWhileACellRuns()
    {
        await using var kernel = new MemoryKernel();
        var endless = kernel.Execute("await Task.Delay(-1);");
        var info = await kernel.Control.AskAndWaitAsync(kernel, "kernel_info_request");
        info.Content.FindString("protocol_version").ShouldBe("5.4");
        kernel.Server.Interrupt();
        (await kernel.ExchangeAsync(endless)).Status.ShouldBe("error");
    }

    [Fact]
    public async Task InterruptedCell_AbortsThoseThatWait()
    {
        await using var kernel = new MemoryKernel();
        var endless = kernel.Execute("await Task.Delay(-1);");
        var waiting = kernel.Execute("1");
        while ((await kernel.Iopub.NextAsync()).Type != "execute_input")
        {
        }

        kernel.Server.Interrupt();
        (await kernel.ExchangeAsync(endless)).Status.ShouldBe("error");
        (await kernel.ExchangeAsync(waiting)).Status.ShouldBe("aborted");
    }
}
