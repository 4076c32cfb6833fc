using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>20 steps on a small network end where PyTorch's end.</summary>
[Collection(TorchCollection.Name)]
public sealed class OptimizerGoldenTests
{
    public static TheoryData<string> Names => [.. OptimizerCases.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void TwentySteps_EndWherePyTorchs(string name)
    {
        var before = LiveTensors.Settled();
        manual_seed(0);
        var inDouble = name.StartsWith("LBFGS", StringComparison.Ordinal);
        using (var model = OptimizerCases.Network().to(inDouble ? float64 : float32))
        using (var optimizer = OptimizerCases.All[name]([.. model.parameters()]))
        {
            OptimizerCases.Train(model, optimizer, inDouble ? 4 : 20);
            var expected = TorchGolden.Values($"optim.{name}");
            OptimizerCases.Values(model).ShouldBe(expected, Math.Max(1e-6, 1e-6 * expected.Max(Math.Abs)));
        }
        Tensor.TotalCount.ShouldBe(before);
    }

    [Theory, MemberData(nameof(Names))]
    public void ManySteps_LeaveNoTensors(string name)
    {
        var before = LiveTensors.Settled();
        using (var model = OptimizerCases.Network())
        using (var optimizer = OptimizerCases.All[name]([.. model.parameters()]))
        {
            OptimizerCases.Train(model, optimizer, 5);
            var started = Tensor.TotalCount;
            OptimizerCases.Train(model, optimizer, 45);
            Tensor.TotalCount.ShouldBeInRange(started, started + (name.StartsWith("LBFGS", StringComparison.Ordinal) ? 200 : 0));
            optimizer.Dispose();
            Should.Throw<ObjectDisposedException>(() => optimizer.step(() => zeros(1)));
            optimizer.zero_grad();
        }
        LiveTensors.Settled().ShouldBe(before);
    }
}
