using Workbook.JupyterKernel.Client;
using Workbook.JupyterKernel.Install;
using Workbook.Notebooks.Evaluation;

namespace Workbook.Tests.Protocol.Client;

/// <summary>How a kernel is started, and what is said of one that does not.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task MissingProgram_IsNamed() =>
        (await FailsAsync(Kernels.Of("x", true, "/nowhere/kernel", "{connection_file}"))).ShouldStartWith("kernel x: /nowhere/kernel cannot be started: ");

    [Fact]
    public async Task KernelThatEndsEarly_IsToldWithItsLastLines()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /bin/sh");

        (await FailsAsync(Kernels.Of("x", true, "/bin/sh", "-c", "echo first >&2; echo second >&2; exit 4", "{connection_file}")))
            .ShouldBe("kernel x ended before it answered (exit code 4): first | second");
    }

    [Fact]
    public async Task KernelThatNeverAnswers_IsGivenUp()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /bin/sh");

        (await FailsAsync(Kernels.Of("x", true, "/bin/sh", "-c", "echo waiting >&2; sleep 60", "{connection_file}"), TimeSpan.FromSeconds(0.5)))
            .ShouldBe("kernel x did not answer within 0.5 s: waiting");
    }

    [Fact]
    public async Task Cancellation_GivesUp()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no /bin/sh");
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Should.ThrowAsync<OperationCanceledException>(
            () => KernelSession.StartAsync(Kernels.Of("x", true, "/bin/sh", "-c", "sleep 60", "{connection_file}"), Path.GetTempPath(), Kernels.Limits(), cancel.Token));
    }

    [Fact]
    public async Task CapBelowWhatTheKernelTakes_IsToldWithBothSizes() =>
        (await Should.ThrowAsync<IOException>(() => Kernels.StartAsync(Kernels.Ours, Kernels.Limits(1 << 10)))).Message
            .ShouldMatch(@"^kernel csharp-workbook takes \d\d+ MB of memory before its first cell, more than the 1 KB it may have \(--memory\)$");

    [Fact]
    public async Task MissingFolder_IsNamed() =>
        (await Should.ThrowAsync<IOException>(() => KernelSession.StartAsync(Kernels.Ours, "/nowhere/at/all", Kernels.Limits())))
            .Message.ShouldBe("kernel csharp-workbook: there is no folder /nowhere/at/all to start it in");

    [Fact]
    public async Task TwoSessions_RunSideBySideInTheirFolders()
    {
        using TemporaryFolder first = new("é one"), second = new("two");
        await using KernelSession one = await KernelSession.StartAsync(Kernels.Ours, first.Path, Kernels.Limits() with { Threads = 1 }, TestContext.Current.CancellationToken);
        await using KernelSession two = await KernelSession.StartAsync(Kernels.Ours, second.Path, Kernels.Limits(), TestContext.Current.CancellationToken);
        const string Where = "Environment.CurrentDirectory";

        EvaluationResult[] results = await Task.WhenAll(RunAsync(one, Where), RunAsync(two, Where));

        results.Select(Value).ShouldBe([first.Path, second.Path]);
        Value(await RunAsync(one, """Environment.GetEnvironmentVariable("OMP_NUM_THREADS")""")).ShouldBe("1");
    }

    private static Task<EvaluationResult> RunAsync(KernelSession session, string code) => session.EvaluateAsync(code, "cell[1]", new Outputs(), CancellationToken.None);

    private static string Value(EvaluationResult result) => result.ShouldBeOfType<EvaluationResult.Success>().Value!.Data["text/plain"];

    private static async Task<string> FailsAsync(KernelSpec kernel, TimeSpan? timeout = null) =>
        (await Should.ThrowAsync<IOException>(
            () => KernelSession.StartAsync(kernel, Path.GetTempPath(), Kernels.Limits() with { StartTimeout = timeout ?? TimeSpan.FromMinutes(1) }))).Message;
}
