using System.Diagnostics;
using Workbook.JupyterKernel.Client;
using Workbook.Notebooks.Evaluation;

namespace Workbook.Tests.Protocol.Client;

/// <summary>However a kernel dies, the cell that ran says so, and none seems to have passed.</summary>
public sealed class DeathTests
{
    private readonly Outputs _outputs = new();

    [Theory]
    [InlineData("Console.Write(\"last words\"); Console.Out.Flush(); Environment.Exit(0);", "KernelDied", "the cell ended the kernel process (exit code 0)")]
    [InlineData("Environment.Exit(3);", "KernelDied", "the cell ended the kernel process (exit code 3)")]
    [InlineData("Environment.FailFast(\"enough\");", "KernelDied", "the kernel process ended itself: enough")]
    [InlineData("object[] a = [null]; a[0] = a; StructuralComparisons.StructuralEqualityComparer.GetHashCode(a)", "StackOverflow", "stack overflow in cell code")]
    [InlineData("System.Runtime.InteropServices.Marshal.WriteByte((nint)0x123456789, 1);", "KernelDied", "native code crashed the kernel (invalid memory access)")]
    public async Task KernelThatEndsItself_EndsTheCell(string code, string name, string message)
    {
        await using KernelSession session = await Kernels.StartAsync(Kernels.Ours);

        var ended = (await RunAsync(session, code)).ShouldBeOfType<EvaluationResult.Ended>();

        ended.Name.ShouldBe(name);
        ended.Message.ShouldBe(message);
        _outputs.Text.ShouldBe(code.Contains("last words", StringComparison.Ordinal) ? "last words" : "");
        (await RunAsync(session, "1")).ShouldBe(ended);
    }

    [Fact]
    public async Task KilledKernel_EndsTheCell()
    {
        await using KernelSession session = await Kernels.StartAsync(Kernels.Ours);
        Task<EvaluationResult> running = RunAsync(session, "Console.Write(\"go\"); Console.Out.Flush(); System.Threading.Thread.Sleep(-1);");
        await _outputs.HasAsync("stdout:go");

        using (Process kernel = Process.GetProcessById(session.ProcessId))
        {
            kernel.Kill();
        }

        (await running).ShouldBeOfType<EvaluationResult.Ended>().Message.ShouldBe(
            OperatingSystem.IsWindows()
                ? "the kernel process died (exit code -1)"
                : "the kernel process was killed, from outside or by a system that was out of memory (SIGKILL)");
    }

    [Theory]
    [InlineData("var all = new List<byte[]>(); while (true) { var block = new byte[1 << 20]; Array.Fill(block, (byte)1); all.Add(block); }")]
    [InlineData("object all = null; while (true) { all = Tuple.Create(all); }")]
    public async Task EndlessAllocation_IsEndedAtTheCap(string code)
    {
        await using KernelSession session = await Kernels.StartAsync(Kernels.Ours, Kernels.Limits(400L << 20));

        EvaluationResult result = await RunAsync(session, code);

        result.ShouldBe(new EvaluationResult.Ended("OutOfMemory", "the kernel used more than 400 MB of memory and was ended (--memory)"));
    }

    [Fact]
    public async Task DisposedSession_EndsTheCellThatRuns()
    {
        KernelSession session = await Kernels.StartAsync(Kernels.Ours);
        Task<EvaluationResult> running = RunAsync(session, "Console.Write(\"go\"); Console.Out.Flush(); System.Threading.Thread.Sleep(-1);");
        await _outputs.HasAsync("stdout:go");
        using Process kernel = Process.GetProcessById(session.ProcessId);

        await session.DisposeAsync();

        kernel.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBeTrue();
        (await running).ShouldBe(new EvaluationResult.Ended("KernelDied", "the session was closed while the cell ran"));
        await Should.ThrowAsync<ObjectDisposedException>(() => RunAsync(session, "1"));
    }

    private Task<EvaluationResult> RunAsync(KernelSession session, string code) =>
        session.EvaluateAsync(code, "cell[1]", _outputs, CancellationToken.None).Soon();
}
