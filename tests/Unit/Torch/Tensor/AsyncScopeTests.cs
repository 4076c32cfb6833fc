using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>What the documentation of <see cref="DisposeScope"/> says of <c>await</c>.</summary>
[Collection(TorchCollection.Name)]
public sealed class AsyncScopeTests
{
    [Fact]
    public async Task ClosedBeforeAwaiting_TheResultCrosses()
    {
        var before = LiveTensors.Settled();
        using var result = await Task.Run(() => Detached(3), TestContext.Current.CancellationToken);
        result.item<float>().ShouldBe(6);
        (Tensor.TotalCount - before).ShouldBe(1);
    }

    [Fact]
    public async Task ManyTasks_EachWithItsScope_LeaveNothing()
    {
        var before = LiveTensors.Settled();
        var sums = await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            await Task.Yield();
            float sum;
            using (NewDisposeScope())
            {
                sum = (ones(i + 1) * 2).sum().item<float>();
            }
            await Task.Yield();
            return sum;
        }));
        sums.ShouldBe(Enumerable.Range(1, 50).Select(i => 2f * i));
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void ContinuedOnAnotherThread_TheScopeSeesNothingNew_ButFreesWhatItHad()
    {
        var scope = NewDisposeScope();
        var early = ones(1);
        Tensor? late = null;
        var thread = new Thread(() =>
        {
            CurrentDisposeScope.ShouldBeNull();
            late = ones(1);
            scope.Dispose();
        });
        thread.Start();
        thread.Join();
        early.IsInvalid.ShouldBeTrue();
        late!.IsInvalid.ShouldBeFalse();
        late.Dispose();
        CurrentDisposeScope.ShouldBeNull();
    }

    private static Tensor Detached(long count)
    {
        using var scope = NewDisposeScope();
        return (ones(count) * 2).sum().DetachFromDisposeScope();
    }
}
