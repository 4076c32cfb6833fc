using Shouldly;
using Workbook.Notebooks.Running;
using Xunit;

namespace Workbook.Tests.Notebooks.Running;

public sealed class OpenSessionTests : RunnerTestBase
{
    private Func<Task<ICellSession>> _open = null!;

    [Fact]
    public async Task SessionThatCannotBeOpened_FailsTheNotebook()
    {
        _open = () => throw new IOException("kernel x: no");

        NotebookResult result = await RunAsync(Code("a"));

        (result.Status, result.CellsRun, result.CellCount).ShouldBe((RunStatus.Failed, 0, 1));
        result.Failures.ShouldBe([new CellFailure(0, "", null, null, "KernelNotStarted", "kernel x: no")]);
    }

    [Fact]
    public async Task OpeningThatIsInterrupted_InterruptsTheRun()
    {
        using var user = new CancellationTokenSource();
        _open = () =>
        {
            user.Cancel();
            throw new OperationCanceledException(user.Token);
        };

        (await RunAsync(user.Token, Code("a"))).Status.ShouldBe(RunStatus.Interrupted);
    }

    private protected override Task<ICellSession> OpenAsync() => _open();
}
