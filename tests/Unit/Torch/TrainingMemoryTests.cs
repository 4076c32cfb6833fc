using System.Diagnostics;
using Shouldly;
using TorchSharp;
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
        manual_seed(0);
        using var net = Sequential(Linear(4, 8), ReLU(), Linear(8, 1));
        using var optimizer = optim.Adam(net.parameters(), 0.001);
        using var loss = MSELoss();
        using var x = randn(8, 4);
        using var y = randn(8, 1);

        Train(500);
        var (tensorsEarly, memoryEarly) = (LiveTensors.Settled(), ResidentMemory());
        DisposeScopeManager.Statistics.Reset();
        Train(9500);
        var tensorsLate = Tensor.TotalCount;
        LiveTensors.Settled().ShouldBe(tensorsLate, "a collection found tensors that training had forgotten");
        var memoryLate = ResidentMemory();

        tensorsLate.ShouldBe(tensorsEarly);
        DisposeScopeManager.Statistics.ThreadTotalLiveCount.ShouldBe(0, "tensors made less tensors disposed");
        ((double)memoryLate).ShouldBeLessThan(memoryEarly * 1.05, $"resident memory went from {memoryEarly / 1e6:F1} MB after 500 steps to {memoryLate / 1e6:F1} MB after 10,000");
        TestContext.Current.TestOutputHelper?.WriteLine($"{memoryEarly / 1e6:F1} MB after 500 steps, {memoryLate / 1e6:F1} MB after 10,000; {tensorsLate} tensors");

        void Train(int steps)
        {
            for (var step = 0; step < steps; step++)
            {
                using var scope = NewDisposeScope();
                optimizer.zero_grad();
                loss.call(net.call(x), y).backward();
                optimizer.step();
            }
        }
    }

    // The managed heap is collected and given back first, so that what is compared is what training holds on to.
    private static long ResidentMemory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
