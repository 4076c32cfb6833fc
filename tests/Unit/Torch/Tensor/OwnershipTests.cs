using System.Runtime.CompilerServices;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class OwnershipTests
{
    [Theory, MemberData(nameof(TensorCases.Names), MemberType = typeof(TensorCases))]
    public void DisposingTheResults_LeavesNothing(string name)
    {
        var before = LiveTensors.Settled();
        foreach (var form in TensorCases.All[name].Forms)
        {
            using (var inputs = new Inputs())
            {
                var results = form(inputs);
                Dispose(results);
            }
            Tensor.TotalCount.ShouldBe(before, name);
        }
    }

    [Fact]
    public void NumbersBesideTensors_MakeNoTensors()
    {
        using var x = ones(2, 2);
        var before = LiveTensors.Settled();
        Tensor[] results = [x * 2, 2 * x, x + 1.5, 1f - x, x / 3L, x % 2, x > 0, 1 < x, x == 0, 1 != x, x.add(1), x.pow(2), x.clamp(0, 1), x[1], x[0, 1], x[^1, ..1]];
        (Tensor.TotalCount - before).ShouldBe(results.Length);
        Dispose(results);
    }

    [Fact]
    public void TensorsBesideNumbersInBrackets_MakeNoTensors()
    {
        using var x = ones(2, 3);
        using var rows = tensor(new long[] { 1, 0 });
        var before = LiveTensors.Settled();
        using (x[TensorIndex.Tensor(rows), 1])
        {
            (Tensor.TotalCount - before).ShouldBe(1);
        }
    }

    [Fact]
    public void DisposedTwice_CountsOnce()
    {
        var before = LiveTensors.Settled();
        var x = ones(2);
        x.Dispose();
        x.Dispose();
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void UsedAfterDisposal_SaysSo()
    {
        var x = ones(2);
        var accessor = x.data<float>();
        x.Dispose();
        Action[] uses = [() => _ = x.shape, () => _ = x.dtype, () => _ = x + 1, () => _ = 1 - x, () => x.backward(), () => _ = x.item<float>(), () => _ = accessor.ToArray(),
            () => _ = accessor[0], () => accessor[0] = 1, () => _ = cat([x, x]), () => _ = x[0], () => _ = x.grad, () => x.grad = null, () => x.requires_grad_(), () => _ = x.Handle, () => _ = x.device];
        foreach (var use in uses)
        {
            Should.Throw<ObjectDisposedException>(use).Message.ShouldStartWith("Tensor: used after it was disposed.");
        }
        x.name = "weights";
        Should.Throw<ObjectDisposedException>(() => x.shape).Message.ShouldContain("Tensor \"weights\": used after it was disposed.");
        x.ToString().ShouldBe("");
        x.str().ShouldBe("");
    }

    [Fact]
    public void Forgotten_IsFreedByTheFinalizer()
    {
        var before = LiveTensors.Settled();
        (Forget(50) - before).ShouldBe(50);
        LiveTensors.Settled().ShouldBe(before);
    }

    [Fact]
    public void Accessor_OutlivesTheScopeWithoutReadingFreedMemory()
    {
        TorchSharp.Utils.TensorAccessor<float> accessor;
        using (NewDisposeScope())
        {
            accessor = arange(3.0f).data<float>();
            accessor[2].ShouldBe(2);
        }
        Should.Throw<ObjectDisposedException>(() => accessor.ToArray());
        Should.Throw<ObjectDisposedException>(() => accessor.ToNDArray());
        Should.Throw<ObjectDisposedException>(() => accessor.Count);
    }

    [Fact]
    public void Accessor_KeepsATensorNobodyElseHolds()
    {
        var accessor = Counting(1000);
        LiveTensors.Settled();
        accessor.ToArray().Sum().ShouldBe(499500);
        accessor[999].ShouldBe(999);
    }

    [Fact]
    public void FailedCalls_LeaveNothing()
    {
        using var x = ones(2, 3);
        using var words = tensor(new long[] { 9 });
        Action[] calls = [() => x.mm(x), () => _ = x[5], () => _ = x[0, 5], () => _ = x[.., 7], () => _ = x[0, TensorIndex.Tensor(words)], () => _ = x[.., TensorIndex.Tensor(words)], () => x.index_put_(5, 0, 9), () => x.view(5), () => x.split(-1), () => x.max(4), () => zeros(2, ScalarType.Int64, requires_grad: true), () => tensor(new[] { 1, 2 }, requires_grad: true),
            () => tensor(new[] { 1f }, device: CUDA), () => normal(0, -1, [3]), () => arange(3, 5, -1), () => _ = x[0, 0, 0], () => _ = x[TensorIndex.Slice(step: 0)], () => x.topk(9), () => x.to("cuda"), () => cat([x, words])];
        var before = LiveTensors.Settled();
        foreach (var call in calls)
        {
            Should.Throw<Exception>(call);
            Tensor.TotalCount.ShouldBe(before);
        }
    }

    [Fact]
    public void UndefinedGradient_CountsNothing()
    {
        var before = LiveTensors.Settled();
        using (NewDisposeScope())
        {
            var w = ones(2, requires_grad: true);
            var unused = ones(2, requires_grad: true);
            var found = autograd.grad([w.sum()], [w, unused], allow_unused: true);
            found[1].IsInvalid.ShouldBeTrue();
            found[1].Dispose();
        }
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void PeakCount_IsAtLeastTheMostAliveAtOnce()
    {
        using var scope = NewDisposeScope();
        for (var i = 0; i < 100; i++)
        {
            ones(1);
        }
        Tensor.PeakCount.ShouldBeGreaterThanOrEqualTo(Tensor.TotalCount);
    }

    private static void Dispose(object results)
    {
        foreach (var tensor in results is Tensor one ? [one] : results as IEnumerable<Tensor> ?? [])
        {
            tensor.Dispose();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Forget(int count)
    {
        var forgotten = Enumerable.Range(0, count).Select(_ => ones(10)).ToArray();
        var alive = Tensor.TotalCount;
        GC.KeepAlive(forgotten);
        return alive;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TorchSharp.Utils.TensorAccessor<long> Counting(long count) => arange(count).data<long>();
}
