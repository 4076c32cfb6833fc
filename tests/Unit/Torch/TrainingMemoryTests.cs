using System.Diagnostics;
using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Workbook.Tests.Torch;

/// <summary>What a long training run leaves behind: nothing.</summary>
[Collection(TorchCollection.Name)]
public sealed class TrainingMemoryTests
{
    [Theory]
    [InlineData("MLP")]
    [InlineData("GRU")]
    public void TenThousandSteps_LeaveMemoryAndTensorCountWhereTheyWere(string name)
    {
        // What the runtime and libtorch build up once for all (compiled code, pools) is no run's own.
        using (var other = new TrainingRun(name))
        {
            other.Train(500);
        }
        using var run = new TrainingRun(name);
        run.Train(500);
        var (tensorsEarly, memoryEarly) = (LiveTensors.Settled(), ResidentMemory());
        DisposeScopeManager.Statistics.Reset();
        run.Train(9500);
        var tensorsLate = Tensor.TotalCount;
        LiveTensors.Settled().ShouldBe(tensorsLate, "a collection found tensors that training had forgotten");
        var memoryLate = ResidentMemory();

        tensorsLate.ShouldBe(tensorsEarly);
        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(0, "tensors made less tensors disposed");
        ((double)memoryLate).ShouldBeLessThan(memoryEarly * 1.05, $"resident memory went from {memoryEarly / 1e6:F1} MB after 500 steps to {memoryLate / 1e6:F1} MB after 10,000");
        TestContext.Current.TestOutputHelper?.WriteLine($"{memoryEarly / 1e6:F1} MB after 500 steps, {memoryLate / 1e6:F1} MB after 10,000; {tensorsLate} tensors");
    }

    // The managed heap is collected and given back first, so that what is compared is what training holds on to.
    private static long ResidentMemory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    /// <summary>A small model in training: 3 steps of 2 sequences, 4 wide.</summary>
    private sealed class TrainingRun : IDisposable
    {
        private readonly Module _net;
        private readonly Func<Tensor, Tensor> _forward;
        private readonly optim.Optimizer _optimizer;
        private readonly MSELoss _loss = MSELoss();
        private readonly Tensor _x = randn(3, 2, 4);
        private readonly Tensor _y = randn(3, 2, 4);

        internal TrainingRun(string name)
        {
            if (name == "GRU")
            {
                var net = GRU(4, 4);
                (_net, _forward) = (net, x => net.call(x).Item1);
            }
            else
            {
                var net = Sequential(Linear(4, 8), ReLU(), Linear(8, 4));
                (_net, _forward) = (net, net.call);
            }
            _optimizer = optim.Adam(_net.parameters(), 0.001);
        }

        internal void Train(int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                using var scope = NewDisposeScope();
                _optimizer.zero_grad();
                _loss.call(_forward(_x), _y).backward();
                _optimizer.step();
            }
        }

        public void Dispose()
        {
            _optimizer.Dispose();
            _net.Dispose();
            _loss.Dispose();
            _x.Dispose();
            _y.Dispose();
        }
    }
}
