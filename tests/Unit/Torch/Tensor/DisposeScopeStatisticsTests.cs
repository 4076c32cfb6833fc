using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class DisposeScopeStatisticsTests
{
    private readonly LifetimeStatistics _counts = DisposeScopeManager.Statistics.TensorStatistics;

    public DisposeScopeStatisticsTests() => DisposeScopeManager.Statistics.Reset();

    [Fact]
    public void OutsideAScope_IsCountedApart()
    {
        var x = ones(1);
        Counts().ShouldBe((1, 0, 0, 0, 0, 0, 1));
        x.DetachFromDisposeScope();
        x.Dispose();
        x.Dispose();
        Counts().ShouldBe((1, 1, 0, 0, 0, 0, 0));
    }

    [Fact]
    public void InAScope_ByHandOrByTheScope()
    {
        using (NewDisposeScope())
        {
            ones(1).Dispose();
            Counts().ShouldBe((0, 0, 1, 1, 0, 0, 0));
            ones(1);
            Counts().ShouldBe((0, 0, 2, 1, 0, 0, 1));
        }
        Counts().ShouldBe((0, 0, 2, 2, 0, 0, 0));
    }

    [Fact]
    public void AttachedAndDetached_AreCounted()
    {
        var x = ones(1);
        using (var scope = NewDisposeScope())
        {
            scope.Attach(x);
            scope.Attach(x);
            Counts().ShouldBe((1, 0, 0, 0, 1, 0, 1));
            x.MoveToOuterDisposeScope();
            Counts().ShouldBe((1, 0, 0, 0, 1, 1, 1));
            x.MoveToOtherDisposeScope(scope);
            Counts().ShouldBe((1, 0, 0, 0, 2, 1, 1));
        }
        Counts().ShouldBe((1, 0, 0, 1, 2, 1, 0));
    }

    [Fact]
    public void MovedBetweenScopes_IsNeitherAttachedNorDetached()
    {
        using (NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                ones(1).MoveToOuterDisposeScope();
            }
            Counts().ShouldBe((0, 0, 1, 0, 0, 0, 1));
        }
        Counts().ShouldBe((0, 0, 1, 1, 0, 0, 0));
    }

    [Fact]
    public void Parameter_TakesThePlaceOfItsTensor()
    {
        using (NewDisposeScope())
        {
            nn.Parameter(ones(1));
            Counts().ShouldBe((0, 0, 1, 0, 0, 0, 1));
        }
        Counts().ShouldBe((0, 0, 1, 1, 0, 0, 0));
    }

    [Fact]
    public void Reading_LeavesTheBalanceAlone()
    {
        using var x = arange(6f).reshape(2, 3);
        using var turned = x.t();
        DisposeScopeManager.Statistics.Reset();
        x.data<float>().ToArray()[5].ShouldBe(5);
        x.data<float>().Sum().ShouldBe(15);
        Counts().ShouldBe((0, 0, 0, 0, 0, 0, 0));
        using (NewDisposeScope())
        {
            turned.data<float>().ToArray()[1].ShouldBe(3);
        }
        turned.data<float>().ToNDArray().Length.ShouldBe(6);
        (_counts.ThreadTotalLiveCount, _counts.CreatedInScopeCount - _counts.DisposedInScopeCount, _counts.CreatedOutsideScopeCount - _counts.DisposedOutsideScopeCount).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void OtherThreads_CountForThemselves()
    {
        long there = -1;
        var thread = new Thread(() =>
        {
            ones(1).Dispose();
            there = DisposeScopeManager.Statistics.CreatedOutsideScopeCount;
        });
        thread.Start();
        thread.Join();
        there.ShouldBe(1);
        Counts().ShouldBe((0, 0, 0, 0, 0, 0, 0));
    }

    [Fact]
    public void Text_NamesEveryCount()
    {
        using var scope = NewDisposeScope();
        ones(1).Dispose();
        ones(1).DetachFromDisposeScope().Dispose();
        const string Text = "ThreadTotalLiveCount: 0; CreatedOutsideScopeCount: 0; DisposedOutsideScopeCount: 1; CreatedInScopeCount: 2; DisposedInScopeCount: 1; AttachedToScopeCount: 0; DetachedFromScopeCount: 1";
        DisposeScopeManager.Statistics.ToString().ShouldBe(Text);
        _counts.ToString().ShouldBe(Text);
        DisposeScopeManager.Statistics.PackedSequenceStatistics.ThreadTotalLiveCount.ShouldBe(0);
    }

    private (long, long, long, long, long, long, long) Counts()
    {
        var all = DisposeScopeManager.Statistics;
        var sums = (all.CreatedOutsideScopeCount, all.DisposedOutsideScopeCount, all.CreatedInScopeCount, all.DisposedInScopeCount, all.AttachedToScopeCount, all.DetachedFromScopeCount, all.ThreadTotalLiveCount);
        sums.ShouldBe((_counts.CreatedOutsideScopeCount, _counts.DisposedOutsideScopeCount, _counts.CreatedInScopeCount, _counts.DisposedInScopeCount, _counts.AttachedToScopeCount, _counts.DetachedFromScopeCount, _counts.ThreadTotalLiveCount));
        return sums;
    }
}
