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
    [Fact]
    public void TenThousandSteps_LeaveMemoryAndTensorCountWhereTheyWere()
    {
        // What the runtime and libtorch build up once for all (compiled code, pools) is no run's own.
        using (var other = new TrainingRun())
        {
            other.Train(500);
        }
        using var run = new TrainingRun();
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

    /// <summary>An MLP with a GRU on top in training: 2 steps of 2 sequences, 4 wide.</summary>
    private sealed class TrainingRun : IDisposable
    {
        private readonly Sequential _mlp = Sequential(Linear(4, 8), ReLU(), Linear(8, 4));
        private readonly GRU _gru = GRU(4, 4);
        private readonly MSELoss _loss = MSELoss();
        private readonly Tensor _x = randn(2, 2, 4);
        private readonly Tensor _y = randn(2, 2, 4);
        private readonly optim.Optimizer _optimizer;

        internal TrainingRun() => _optimizer = optim.Adam(_mlp.parameters().Concat(_gru.parameters()), 0.001);

        internal void Train(int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                using var scope = NewDisposeScope();
                _optimizer.zero_grad();
                _loss.call(_gru.call(_mlp.call(_x)).Item1, _y).backward();
                _optimizer.step();
            }
        }

        public void Dispose()
        {
            _optimizer.Dispose();
            _mlp.Dispose();
            _gru.Dispose();
            _loss.Dispose();
            _x.Dispose();
            _y.Dispose();
        }
    }
}
