using Shouldly;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class TrainingTests
{
    [Fact]
    public void Training_LearnsALineAndLeavesNoTensors()
    {
        var before = LiveTensors.Settled();
        using (var model = nn.Sequential(nn.Linear(1, 1)))
        using (var loss = nn.MSELoss())
        using (var optimizer = optim.SGD(model.parameters(), 0.1, momentum: 0.5))
        {
            var started = 0L;
            for (var step = 0; step < 100; step++)
            {
                if (step == 1)
                {
                    started = Tensor.TotalCount;
                }
                using var scope = NewDisposeScope();
                var x = linspace(-1, 1, 16).view(16, 1);
                optimizer.zero_grad();
                var error = loss.call(model.call(x), 2 * x + 1);
                error.backward();
                optimizer.step();
            }
            Tensor.TotalCount.ShouldBe(started);
            model.get_parameter("0.weight")!.item<float>().ShouldBe(2, 1e-4);
            model.get_parameter("0.bias")!.item<float>().ShouldBe(1, 1e-4);
        }
        Tensor.TotalCount.ShouldBe(before);
    }
}
