using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class HammerTests
{
    private const int Workers = 4;
    private const int Rounds = 2000;

    // Ten operations a round: with scopes, without, with gradients, views and forgotten results, and the collector running beside.
    [Fact]
    public void ManyThreads_WithScopesAndTheCollectorBeside_LoseNothing()
    {
        var before = LiveTensors.Settled();
        var sums = new double[Workers];
        using (var done = new CancellationTokenSource())
        {
            var collector = new Thread(() => Collect(done.Token));
            collector.Start();
            Thread[] workers = [.. Enumerable.Range(0, Workers).Select(worker => new Thread(() => sums[worker] = Work()))];
            Array.ForEach(workers, worker => worker.Start());
            Array.ForEach(workers, worker => worker.Join());
            done.Cancel();
            collector.Join();
        }
        sums.ShouldAllBe(sum => sum == Rounds * 10.0);
        LiveTensors.Settled().ShouldBe(before);
    }

    private static void Collect(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Yield();
        }
    }

    private static double Work()
    {
        double sum = 0;
        for (var round = 0; round < Rounds; round++)
        {
            Forgotten();
            using var scope = NewDisposeScope();
            sum += Scoped();
        }
        return sum;
    }

    // Every element ends as 2: five of them sum to 10.
    private static double Scoped()
    {
        var w = ones(5, requires_grad: true);
        Tensor kept;
        using (NewDisposeScope())
        {
            var x = zeros(8);
            x[1..6] = w;
            kept = (x * x).sum().MoveToOuterDisposeScope();
            x.reshape(2, 4).t().contiguous().Dispose();
        }
        kept.backward();
        return w.grad!.data<float>().ToArray().Sum();
    }

    // Left to the finalizer, while their memory and shape are being read.
    private static void Forgotten()
    {
        var read = ones(3, 4).t()[1].data<float>()[2];
        var rank = zeros(2, 2, 2).shape.Length;
        if (read != 1 || rank != 3 || ones(1).item<float>() != 1)
        {
            throw new InvalidOperationException("memory was read after it was freed");
        }
    }
}
