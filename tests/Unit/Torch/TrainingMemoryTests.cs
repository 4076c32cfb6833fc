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
    public void TwoThousandSteps_LeaveMemoryAndTensorCountWhereTheyWere()
    {
        manual_seed(0);
        using var net = Sequential(Linear(20, 64), ReLU(), Linear(64, 64), ReLU(), Linear(64, 1));
        using var optimizer = optim.Adam(net.parameters(), 0.001);
        using var loss = MSELoss();
        using var x = randn(64, 20);
        using var y = randn(64, 1);

        Train(200);
        // The managed heap is collected first, so that what is compared is what training holds on to.
        var (tensorsEarly, memoryEarly) = (LiveTensors.Settled(), ResidentMemory());
        Train(1800);
        var tensorsLate = Tensor.TotalCount;
        LiveTensors.Settled().ShouldBe(tensorsLate, "a collection found tensors that training had forgotten");
        var memoryLate = ResidentMemory();

        tensorsLate.ShouldBe(tensorsEarly);
        ((double)memoryLate).ShouldBeLessThan(memoryEarly * 1.05, $"resident memory went from {memoryEarly / 1e6:F1} MB after 200 steps to {memoryLate / 1e6:F1} MB after 2,000");
        TestContext.Current.TestOutputHelper?.WriteLine($"{memoryEarly / 1e6:F1} MB after 200 steps, {memoryLate / 1e6:F1} MB after 2,000; {tensorsLate} tensors");

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

    private static long ResidentMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
