using Workbook.JupyterKernel.Install;
using Workbook.Notebooks.Format;
using Workbook.Notebooks.Running;

namespace Workbook.Tests.Protocol.Client;

/// <summary>The runner with real kernels.</summary>
public sealed class RunnerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("with space é");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task NativeCallThatNeverReturns_FailsEvenACellThatMayRaise()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the cell needs Linux's mutexes");
        JsonMap impatient = JsonMap.Parse("""{"tags": ["raises-exception"], "execution": {"timeout": "1"}}""");

        // Whoever locks a mutex twice waits for himself; no signal ends that, as it would end a sleep.
        NotebookResult result = await RunAsync(
            Runner(Kernels.Ours, new RunOptions { Grace = TimeSpan.FromSeconds(1.5) }),
            JsonMap.Empty,
            Code("""
                [System.Runtime.InteropServices.DllImport("libc")] static extern int pthread_mutex_lock(byte[] mutex);
                byte[] mutex = GC.AllocateArray<byte>(64, pinned: true);
                void Lock() => pthread_mutex_lock(mutex);
                Lock();
                """),
            Code("Lock();") with { Metadata = impatient },
            Code("never"));

        result.Failures.ShouldBe([new CellFailure(2, "id2", null, null, "Timeout", "the cell ran longer than its 1 s, and did not stop when interrupted")]);
    }

    [Fact]
    public async Task PythonNotebook_RunsInItsKernel()
    {
        JsonMap metadata = JsonMap.Parse("""{"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}""");

        NotebookResult result = await RunAsync(
            Runner(await Kernels.IPythonAsync(), new RunOptions { Language = "python" }), metadata, Code("x = 6\nprint('é')"), Code("raise ValueError('no')", "raises-exception:ValueError"), Code("x * 7"));

        result.Failures.ShouldBeEmpty();
        var cells = result.Notebook.Cells.Cast<Cell.Code>().ToArray();
        cells[0].Outputs.ShouldBe([new Output.Stream("stdout", "é\n")]);
        cells[2].Outputs[0].ShouldBeOfType<Output.ExecuteResult>().Data.FindString("text/plain").ShouldBe("42");
        NotebookValidator.Validate(result.Notebook).ShouldBeEmpty();
    }

    private static Cell.Code Code(string source, params string[] tags) =>
        new("", source, tags.Length == 0 ? JsonMap.Empty : JsonMap.Parse($$"""{"tags": ["{{string.Join("\", \"", tags)}}"]}"""), null, []);

    private static NotebookRunner Runner(KernelSpec kernel, RunOptions options) =>
        new(options, new Silent(), async (directory, cancellation) => await Kernels.StartAsync(kernel, directory, cancellation));

    private Task<NotebookResult> RunAsync(NotebookRunner runner, JsonMap metadata, params Cell[] cells)
    {
        string path = _folder.File("a.ipynb");
        NotebookFile.Save(path, new(metadata, [.. cells.Select((cell, index) => cell with { Id = $"id{index + 1}" })]));
        return runner.RunAsync(path, TestContext.Current.CancellationToken);
    }

    private sealed class Silent : IRunObserver
    {
        public void NotebookStarted(string path, int cells) { }

        public void CellStarted(CellPosition cell) { }

        public void CellFinished(CellPosition cell, TimeSpan duration) { }

        public void NotebookFinished(NotebookResult result) { }
    }
}
