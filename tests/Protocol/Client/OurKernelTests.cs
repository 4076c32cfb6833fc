using Workbook.JupyterKernel.Client;
using Workbook.Notebooks.Evaluation;

namespace Workbook.Tests.Protocol.Client;

/// <summary>The client on our own kernel; all cells run in one session, as those of a notebook do.</summary>
public sealed class OurKernelTests(OurKernelTests.OneSession one) : IClassFixture<OurKernelTests.OneSession>
{
    private readonly Outputs _outputs = new();

    [Fact]
    public async Task Outputs_ComeInOrderAndTheValueWithTheResult()
    {
        EvaluationResult result = await RunAsync("""Console.WriteLine("é"); var d = display("a"); d.Update("b"); Console.Error.Write("e"); 6 * 7""");

        result.ShouldBeOfType<EvaluationResult.Success>().Value!.Data["text/plain"].ShouldBe("42");
        _outputs.Lines.ShouldBe(["stdout:é\n", "display:a", "update:b", "stderr:e"]);
    }

    [Fact]
    public async Task Statement_HasNoValue() => (await RunAsync("var quiet = 1;")).ShouldBe(new EvaluationResult.Success(null));

    [Fact]
    public async Task Exception_HasItsNameMessageLineAndFrames()
    {
        var error = (await RunAsync("int zero = 0;\n\nConsole.Write(1 / zero);")).ShouldBeOfType<EvaluationResult.Error>();

        (error.Name, error.Message, error.Line).ShouldBe(("System.DivideByZeroException", "Attempted to divide by zero.", 3));
        error.Traceback.ShouldContain(line => line.Contains("line 3"));
    }

    [Fact]
    public async Task CompilationError_HasItsLine()
    {
        var error = (await RunAsync("var fine = 1;\nnowhere")).ShouldBeOfType<EvaluationResult.Error>();

        (error.Name, error.Line).ShouldBe(("CompilationError", 2));
    }

    [Fact]
    public async Task ContentCell_IsADisplay()
    {
        (await RunAsync("#!html\n<b>x</b>")).ShouldBe(new EvaluationResult.Success(null));
        _outputs.Lines.ShouldBe(["display:<b>x</b>"]);
    }

    [Fact]
    public async Task StrayException_IsTaken()
    {
        await RunAsync("""var t = new System.Threading.Thread(() => throw new InvalidOperationException("lost")); t.Start(); t.Join();""");

        await _outputs.HasAsync("stray:System.InvalidOperationException: lost");
    }

    [Fact]
    public async Task Input_IsRefused()
    {
        EvaluationResult result = await RunAsync("await GetInputAsync(\"name\")").Soon();

        result.ShouldBeOfType<EvaluationResult.Error>().Message.ShouldContain("nobody to answer 'name'");
    }

    [Fact]
    public async Task Interrupt_StopsATightLoopAndKeepsWhatWasAssigned()
    {
        using var interrupt = new CancellationTokenSource();
        Task<EvaluationResult> running = one.Session.EvaluateAsync("int kept = 5; Console.Write(\"go\"); Console.Out.Flush(); while (true) { }", "cell[1]", _outputs, interrupt.Token);
        await _outputs.HasAsync("stdout:go");
        await interrupt.CancelAsync();

        (await running.Soon()).ShouldBe(new EvaluationResult.Cancelled());
        EvaluationResult kept = await RunAsync("kept");
        kept.ShouldBeOfType<EvaluationResult.Success>($"{kept}").Value!.Data["text/plain"].ShouldBe("5");
    }

    [Fact]
    public async Task InterruptBeforeTheCellBegins_IsNotLost()
    {
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();

        EvaluationResult result = await one.Session.EvaluateAsync("while (true) { }", "cell[1]", _outputs, interrupt.Token).Soon();

        result.ShouldBe(new EvaluationResult.Cancelled());
    }

    [Fact]
    public async Task InterruptsStillOnTheirWay_SpareTheNextCell()
    {
        await using KernelSession session = await Kernels.StartAsync(Kernels.Ours);
        session.InterruptEvery = TimeSpan.Zero;
        using var interrupt = new CancellationTokenSource(50);

        (await session.EvaluateAsync("while (true) { }", "cell[1]", _outputs, interrupt.Token).Soon()).ShouldBe(new EvaluationResult.Cancelled());
        (await session.EvaluateAsync("", "cell[2]", _outputs, CancellationToken.None).Soon()).ShouldBe(new EvaluationResult.Success(null));
    }

    private Task<EvaluationResult> RunAsync(string code) => one.Session.EvaluateAsync(code, "cell[1]", _outputs, CancellationToken.None);

    public sealed class OneSession : IAsyncLifetime
    {
        public KernelSession Session { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Session = await Kernels.StartAsync(Kernels.Ours);

        public ValueTask DisposeAsync() => Session.DisposeAsync();
    }
}
