using Shouldly;
using Workbook.Attention;
using Workbook.Attention.KernelRegression;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.KernelRegression;

[Collection(TorchCollection.Name)]
public sealed class WidthPerKeyRegressionTests
{
    [Fact]
    public void EqualParameters_AreTheModelWithOne()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        (Tensor queries, Tensor keys, Tensor values) = (randn(4), randn(6), randn(6));
        using WidthPerKeyRegression perKey = new(6, 1.5);
        using NWKernelRegression one = new(1.5);

        perKey.call(queries, keys, values).ShouldBeClose(one.call(queries, keys, values).Numbers(), 1e-6);
    }

    [Fact]
    public void SkipSelf_IsLeaveOneOut()
    {
        using var scope = NewDisposeScope();
        using KernelRegressionData data = NadarayaWatsonGolden.Data();
        using WidthPerKeyRegression perKey = new(50, 2) { SkipSelf = true };
        using NWKernelRegression one = new(2);

        perKey.call(data.TrainX, data.TrainX, data.TrainY)
            .ShouldBeClose(one.call(data.TrainX, LeaveOneOut.Rows(data.TrainX), LeaveOneOut.Rows(data.TrainY)).Numbers());
    }

    [Fact]
    public void AWiderKey_IsHeardMore()
    {
        using var scope = NewDisposeScope();
        using WidthPerKeyRegression model = new(2, 1);
        using (no_grad())
        {
            model.W[1] = tensor(0.1f);
        }

        model.call(tensor(new[] { 0.5f }), tensor(new[] { 0f, 1 }), tensor(new[] { 0f, 1 })).Numbers().Single().ShouldBeGreaterThan(0.5);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Gradient_AgreesWithFiniteDifferences(bool skipSelf)
    {
        using var scope = NewDisposeScope();
        manual_seed(6);
        (Tensor x, Tensor y) = (randn([5], float64), randn([5], float64));
        using WidthPerKeyRegression model = new(5, 0.8, float64) { SkipSelf = skipSelf };
        const double Step = 1e-6;

        (model.call(x, x, y) - y).pow(2).sum().backward();

        double[] gradient = model.W.grad!.Numbers();
        for (int i = 0; i < 5; i++)
        {
            gradient[i].ShouldBe((Shifted(i, Step) - Shifted(i, -Step)) / (2 * Step), 1e-6);
        }

        double Shifted(int i, double step)
        {
            using WidthPerKeyRegression moved = new(5, 0.8, float64) { SkipSelf = skipSelf };
            using (no_grad())
            {
                moved.W[i] = tensor(0.8 + step);
            }

            return (moved.call(x, x, y) - y).pow(2).sum().Numbers().Single();
        }
    }

    [Fact]
    public void Training_FollowsTheGoldenRuns()
    {
        using KernelRegressionData data = NadarayaWatsonGolden.Data();
        (int Parameters, bool SelfTerm, int Epochs, double Loss, double Mse)[] runs = [.. NadarayaWatsonGolden.Runs().Where(run => run.Parameters > 1)];
        foreach (var run in runs)
        {
            using var scope = NewDisposeScope();
            using WidthPerKeyRegression model = new(run.Parameters) { SkipSelf = !run.SelfTerm };

            double loss = KernelRegressionTrainer.Train(model, data.TrainX, data.TrainX, data.TrainY, data.TrainY, run.Epochs)[^1].Loss;

            model.SkipSelf = false;
            loss.ShouldBe(run.Loss, 1e-3);
            (model.call(data.TestX, data.TrainX, data.TrainY) - data.TestTruth).pow(2).mean().ShouldBeClose([run.Mse], 1e-4);
        }

        runs.Length.ShouldBe(4);
    }

    [Fact]
    public void Errors_NameSubjectRuleAndShape()
    {
        using var scope = NewDisposeScope();
        using WidthPerKeyRegression model = new(3) { SkipSelf = true };
        using WidthPerKeyRegression lonely = new(1) { SkipSelf = true };

        Message(() => model.call(zeros(3), zeros(4), zeros(4))).ShouldBe("WidthPerKeyRegression: keys must have the shape (3), one for each w, not (4).");
        Message(() => model.call(zeros(2), zeros(3), zeros(3))).ShouldBe("WidthPerKeyRegression: SkipSelf needs the keys themselves as queries, but queries have the shape (2) and keys (3).");
        Message(() => lonely.call(zeros(1), zeros(1), zeros(1))).ShouldBe("WidthPerKeyRegression: keys must have the shape (k) with k at least 2, not (1).");
        Message(() => _ = new WidthPerKeyRegression(0)).ShouldBe("WidthPerKeyRegression: keyCount must be 1 or more, not 0.");
    }

    private static string Message(Action action) => Should.Throw<ArgumentException>(action).Message;
}
