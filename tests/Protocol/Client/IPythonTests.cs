using Workbook.JupyterKernel.Client;
using Workbook.Notebooks.Evaluation;

namespace Workbook.Tests.Protocol.Client;

/// <summary>The client on ipykernel, the reference kernel.</summary>
public sealed class IPythonTests : IAsyncLifetime
{
    private readonly Outputs _outputs = new();
    private KernelSession? _session;

    public async ValueTask InitializeAsync() => _session = await Kernels.StartAsync(await Kernels.IPythonAsync());

    public ValueTask DisposeAsync() => _session?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Session_GoesAsANotebookDoes()
    {
        EvaluationResult result = await RunAsync(
            """
            import sys
            from IPython.display import display, clear_output
            print("é"); d = display("a", display_id="x"); d.update("b"); clear_output(wait=True)
            sys.stdout.flush(); print("e", file=sys.stderr)
            6 * 7
            """);
        result.ShouldBeOfType<EvaluationResult.Success>().Value!.Data["text/plain"].ShouldBe("42");
        _outputs.Lines.ShouldBe(["stdout:é\n", "display:'a'", "update:'b'", "clear:True", "stderr:e\n"]);

        (await RunAsync("x = 1")).ShouldBe(new EvaluationResult.Success(null));
        var error = (await RunAsync("1 / 0")).ShouldBeOfType<EvaluationResult.Error>();
        (error.Name, error.Message).ShouldBe(("ZeroDivisionError", "division by zero"));
        (await RunAsync("input()")).ShouldBeOfType<EvaluationResult.Error>().Name.ShouldBe("StdinNotImplementedError");

        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        (await _session!.EvaluateAsync("while True: pass", "cell[5]", _outputs, interrupt.Token)).ShouldBe(new EvaluationResult.Cancelled());
        (await RunAsync("x")).ShouldBeOfType<EvaluationResult.Success>().Value!.Data["text/plain"].ShouldBe("1");
    }

    [Fact]
    public async Task SeveralValues_AreAllShown()
    {
        await RunAsync("get_ipython().ast_node_interactivity = 'all'");

        (await RunAsync("1\n2")).ShouldBeOfType<EvaluationResult.Success>().Value!.Data["text/plain"].ShouldBe("2");
        (await RunAsync("3\n1 / 0")).ShouldBeOfType<EvaluationResult.Error>();

        _outputs.Lines.ShouldBe(["display:1", "display:3"]);
    }

    [Fact]
    public async Task Exit_IsADeath()
    {
        (await RunAsync("import os; os._exit(7)").Soon())
            .ShouldBe(new EvaluationResult.Ended("KernelDied", "the cell ended the kernel process (exit code 7)"));
    }

    private Task<EvaluationResult> RunAsync(string code) => _session!.EvaluateAsync(code, "cell[1]", _outputs, CancellationToken.None);
}
