using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class DisposeScopeTests
{
    [Fact]
    public void Closing_DisposesWhatWasMade()
    {
        var scope = NewDisposeScope();
        var made = ones(2);
        scope.Contains(made).ShouldBeTrue();
        scope.DisposablesCount.ShouldBe(1);
        scope.DisposablesView.ShouldBe([made]);
        scope.Dispose();
        made.IsInvalid.ShouldBeTrue();
        scope.Dispose();
    }

    [Fact]
    public void InnerScope_LeavesTheOutersAlone()
    {
        using var outer = NewDisposeScope();
        var kept = ones(2);
        Tensor inner;
        using (NewDisposeScope())
        {
            inner = kept + 1;
        }
        inner.IsInvalid.ShouldBeTrue();
        kept.IsInvalid.ShouldBeFalse();
    }

    [Fact]
    public void MovedToOuter_LivesUntilTheOuterCloses()
    {
        Tensor one, two, three;
        using (var outer = NewDisposeScope())
        {
            using (var inner = NewDisposeScope())
            {
                one = ones(1).MoveToOuterDisposeScope();
                (two, three) = inner.MoveToOuter(ones(2), ones(3));
                inner.MoveToOuter(one).ShouldBeSameAs(one);
            }
            new[] { one, two, three }.ShouldAllBe(tensor => !tensor.IsInvalid && outer.Contains(tensor));
        }
        new[] { one, two, three }.ShouldAllBe(tensor => tensor.IsInvalid);
    }

    [Fact]
    public void MovedOutOfTheOutermost_LivesOn()
    {
        Tensor kept;
        using (NewDisposeScope())
        {
            kept = ones(1).MoveToOuterDisposeScope();
        }
        kept.IsInvalid.ShouldBeFalse();
        kept.Dispose();
    }

    [Fact]
    public void Detached_LivesOnAndCanBeAttached()
    {
        Tensor one, two;
        using (var scope = NewDisposeScope())
        {
            one = ones(1).DetachFromDisposeScope();
            two = scope.Detach(ones(1));
            scope.Detach(one, two);
            scope.Contains(two).ShouldBeFalse();
        }
        one.IsInvalid.ShouldBeFalse();
        using (var scope = NewDisposeScope())
        {
            scope.Attach(one);
            scope.Attach(one);
            scope.DisposablesCount.ShouldBe(1);
        }
        one.IsInvalid.ShouldBeTrue();
        two.IsInvalid.ShouldBeFalse();
        two.Dispose();
    }

    [Fact]
    public void MovedToOther_BelongsThere()
    {
        using var outer = NewDisposeScope();
        var anchor = ones(1);
        using (var inner = NewDisposeScope())
        {
            ones(2).MoveToOtherDisposeScope(anchor).MoveToOtherDisposeScope(outer);
            inner.DisposablesCount.ShouldBe(0);
        }
        outer.DisposablesCount.ShouldBe(2);
    }

    [Fact]
    public void EverythingBut_KeepsTheKept()
    {
        using var scope = NewDisposeScope();
        Tensor a = ones(1), b = ones(1), c = ones(1);
        scope.DisposeEverythingBut(b).ShouldBeSameAs(b);
        (a.IsInvalid, b.IsInvalid, c.IsInvalid).ShouldBe((true, false, true));
        scope.DisposablesCount.ShouldBe(1);
        scope.DisposeEverything();
        b.IsInvalid.ShouldBeTrue();
        scope.DisposablesCount.ShouldBe(0);
    }

    [Fact]
    public void TwosAndThrees_GoTogether()
    {
        using var outer = NewDisposeScope();
        using var inner = NewDisposeScope();
        Tensor a = ones(1), b = ones(1), c = ones(1);
        inner.DisposeEverythingBut(a, b).ShouldBe((a, b));
        c.IsInvalid.ShouldBeTrue();
        c = ones(1);
        inner.DisposeEverythingBut(a, b, c).ShouldBe((a, b, c));
        inner.MoveToOther(outer, a, b).ShouldBe((a, b));
        outer.MoveToOther(inner, a, b, c);
        inner.DisposablesView.ShouldBe([c, a, b], ignoreOrder: true);
        inner.MoveToOuter(a, b, c).ShouldBe((a, b, c));
        outer.DisposablesCount.ShouldBe(3);
        outer.Detach(a, b, c).ShouldBe((a, b, c));
        outer.Attach(new List<IDisposable> { a, b, c }).ShouldBe([a, b, c]);
        outer.MoveToOther(inner, [a, b, c]);
        (outer.DisposablesCount, inner.DisposablesCount).ShouldBe((0, 3));
    }

    [Fact]
    public void ScopeOfOne_MovesOnlyWhatItHolds()
    {
        using var outer = NewDisposeScope();
        var above = ones(1);
        using var inner = NewDisposeScope();
        inner.MoveToOuter(above);
        inner.Detach(above);
        inner.MarkAsDisposed(above);
        outer.Contains(above).ShouldBeTrue();
        above.MoveToOtherDisposeScope(inner);
        inner.Contains(above).ShouldBeTrue();
    }

    [Fact]
    public void Current_IsTheInnermost()
    {
        CurrentDisposeScope.ShouldBeNull();
        using (var outer = NewDisposeScope())
        {
            using (var inner = NewDisposeScope())
            {
                CurrentDisposeScope.ShouldBe(inner);
            }
            CurrentDisposeScope.ShouldBe(outer);
        }
        CurrentDisposeScope.ShouldBeNull();
    }

    [Fact]
    public void Wrapped_KeepsOnlyTheResult()
    {
        var before = LiveTensors.Settled();
        using var result = WrappedTensorDisposeScope(() => (ones(2) + 1) * 3);
        result.data<float>().ToArray().ShouldBe([6, 6]);
        using (var scope = NewDisposeScope())
        {
            scope.Contains(WrappedTensorDisposeScope(() => ones(1) + 1)).ShouldBeTrue();
        }
        (Tensor.TotalCount - before).ShouldBe(1);
    }

    [Fact]
    public void OuterClosedFirst_InnerStillWorks()
    {
        var outer = NewDisposeScope();
        var inner = NewDisposeScope();
        outer.Dispose();
        var made = ones(1);
        inner.Contains(made).ShouldBeTrue();
        made.MoveToOuterDisposeScope();
        inner.Dispose();
        made.IsInvalid.ShouldBeFalse();
        made.Dispose();
        var free = ones(1);
        inner.Contains(free).ShouldBeFalse();
        free.Dispose();
    }

    [Fact]
    public void ClosedOnAnotherThread_HoldsNothingNew()
    {
        var scope = NewDisposeScope();
        OnAThread(scope.Dispose);
        using var made = ones(1);
        scope.Contains(made).ShouldBeFalse();
        CurrentDisposeScope.ShouldBeNull();
    }

    [Fact]
    public void ClosedScope_TakesNothing()
    {
        var closed = NewDisposeScope();
        closed.Dispose();
        using var scope = NewDisposeScope();
        var made = ones(1);
        Should.Throw<ObjectDisposedException>(() => closed.Attach(made));
#if !TORCH_PACKAGE // There the closed scope takes it, and nobody disposes it.
        Should.Throw<ObjectDisposedException>(() => scope.MoveToOther(closed, made));
#endif
        scope.Contains(made).ShouldBeTrue();
        Should.Throw<ObjectDisposedException>(() => closed.DisposablesCount).Message.ShouldContain("DisposeScope");
        Action[] uses = [() => _ = closed.DisposablesView, () => closed.Detach(made), () => closed.MoveToOuter(made), closed.DisposeEverything, () => closed.DisposeEverythingBut(made), () => closed.MarkAsDisposed(made), () => closed.Attach(made, made)];
        foreach (var use in uses)
        {
            Should.Throw<ObjectDisposedException>(use);
        }
        closed.Contains(made).ShouldBeFalse();
    }

    [Fact]
    public void Exception_ClosesTheScope()
    {
        Tensor? made = null;
        Should.Throw<InvalidOperationException>(() =>
        {
            using var scope = NewDisposeScope();
            made = ones(1);
            throw new InvalidOperationException();
        });
        made!.IsInvalid.ShouldBeTrue();
    }

    [Fact]
    public void Scopes_AreOfTheirThread()
    {
        using var scope = NewDisposeScope();
        Tensor? made = null;
        OnAThread(() => made = ones(1));
        scope.Contains(made!).ShouldBeFalse();
        made!.Dispose();
    }

    [Fact]
    public void OnlyTensors_CanBeManaged()
    {
        using var scope = NewDisposeScope();
        using var stream = new MemoryStream();
        Should.Throw<InvalidOperationException>(() => scope.Attach(stream)).Message.ShouldBe("DisposeScope: manages tensors and packed sequences only, not MemoryStream.");
        Should.Throw<ArgumentNullException>(() => scope.Attach((IDisposable)null!));
    }

    [Fact]
    public void TensorsDisposedEarly_LeaveTheScope()
    {
        using var scope = NewDisposeScope();
        Tensor[] made = [.. Enumerable.Range(0, 10).Select(i => ones(1))];
        foreach (var i in new[] { 3, 0, 9, 5, 5 })
        {
            made[i].Dispose();
        }
        scope.DisposablesCount.ShouldBe(6);
        scope.DisposablesView.Cast<Tensor>().ShouldAllBe(tensor => !tensor.IsInvalid);
    }

    private static void OnAThread(ThreadStart action)
    {
        var thread = new Thread(action);
        thread.Start();
        thread.Join();
    }
}
