using Shouldly;
using Workbook.Attention;
using Workbook.Attention.KernelRegression;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.KernelRegression;

[Collection(TorchCollection.Name)]
public sealed class KernelRegressionTrainerTests
{
    [Fact]
    public void Training_LeavesNoTensors()
    {
        using KernelRegressionData data = NadarayaWatsonGolden.Data();
        long before = LiveTensors.Settled();
        using (NWKernelRegression model = new())
        {
            KernelRegressionTrainer.Train(model, data.TrainX, data.TrainX, data.TrainY, data.TrainY, epochs: 30);

            // The parameter and the last map.
            Tensor.TotalCount.ShouldBe(before + 2);
        }

        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void Training_LeavesNoGradientForTheNextUseToAddTo()
    {
        using KernelRegressionData data = NadarayaWatsonGolden.Data();
        using WidthPerKeyRegression model = new(50) { SkipSelf = true };

        KernelRegressionTrainer.Train(model, data.TrainX, data.TrainX, data.TrainY, data.TrainY, epochs: 1);

        (model.W.grad?.Numbers() ?? []).ShouldAllBe(number => number == 0);
    }

    [Fact]
    public void SelfTermKept_DrivesTheLossTowardsZeroAndTheWidthWithIt()
    {
        using KernelRegressionData data = NadarayaWatsonGolden.Data();
        using NWKernelRegression model = new();

        IReadOnlyList<TrainingEpoch> history = KernelRegressionTrainer.Train(model, data.TrainX, data.TrainX, data.TrainY, data.TrainY, epochs: 500);

        history[^1].Loss.ShouldBeLessThan(0.02);
        history[^1].W.ShouldBeGreaterThan(25);
    }

    [Fact]
    public void WidthPerKey_LowersTheLoss()
    {
        using KernelRegressionData data = NadarayaWatsonGolden.Data();
        using WidthPerKeyRegression model = new(50, 2) { SkipSelf = true };

        IReadOnlyList<TrainingEpoch> history = KernelRegressionTrainer.Train(model, data.TrainX, data.TrainX, data.TrainY, data.TrainY, 50, 0.02);

        history[^1].Loss.ShouldBeLessThan(history[0].Loss);
        history.Select(epoch => epoch.Loss).ShouldAllBe(loss => double.IsFinite(loss));
    }

    [Fact]
    public void Errors_NameSubjectRuleAndValue()
    {
        using var scope = NewDisposeScope();
        using NWKernelRegression model = new();
        (Tensor two, Tensor three) = (zeros(2), zeros(3));

        Message(() => KernelRegressionTrainer.Train(model, two, three, three, three)).ShouldBe("KernelRegressionTrainer: each query must have one target, but queries have the shape (2) and targets (3).");
        Message(() => KernelRegressionTrainer.Train(model, two, two, two, two, epochs: 0)).ShouldBe("KernelRegressionTrainer: epochs must be 1 or more, not 0.");
        Message(() => KernelRegressionTrainer.Train(model, two, two, two, two, learningRate: 0)).ShouldBe("KernelRegressionTrainer: learningRate must be positive and finite, not 0.");
    }

    private static string Message(Action action) => Should.Throw<ArgumentException>(action).Message;
}
