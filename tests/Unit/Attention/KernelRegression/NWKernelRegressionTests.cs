using Shouldly;
using Workbook.Attention;
using Workbook.Attention.KernelRegression;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.KernelRegression;

[Collection(TorchCollection.Name)]
public sealed class NWKernelRegressionTests
{
    [Fact]
    public void Training_FollowsTheGoldenTrajectoryAndFit()
    {
        using var scope = NewDisposeScope();
        using KernelRegressionData data = NadarayaWatsonGolden.Data();
        using NWKernelRegression model = new(NadarayaWatsonGolden.Number("w0"));
        (Tensor keys, Tensor values) = (LeaveOneOut.Rows(data.TrainX), LeaveOneOut.Rows(data.TrainY));

        IReadOnlyList<TrainingEpoch> history = KernelRegressionTrainer.Train(model, data.TrainX, keys, values, data.TrainY, 5, NadarayaWatsonGolden.Number("lr"));

        history.Select(epoch => epoch.Epoch).ShouldBe([1, 2, 3, 4, 5]);
        history.Select(epoch => epoch.Loss).ToArray().ShouldBeClose(NadarayaWatsonGolden.Numbers("loss_sum_per_epoch"), 1e-3);
        history.Select(epoch => epoch.W).ToArray().ShouldBeClose(NadarayaWatsonGolden.Numbers("w_after_epoch")[1..], 1e-3);
        model.W.ShouldBe(history[^1].W);
        Tensor prediction = model.call(data.TestX, data.TrainX, data.TrainY);
        prediction.ShouldBeClose(NadarayaWatsonGolden.Numbers("param_yhat"), 1e-3);
        (prediction - data.TestTruth).pow(2).mean().ShouldBeClose([NadarayaWatsonGolden.Mse("param")], 1e-4);
    }

    [Fact]
    public void LongTraining_FollowsTheGoldenRuns()
    {
        using KernelRegressionData data = NadarayaWatsonGolden.Data();
        (int Parameters, bool SelfTerm, int Epochs, double Loss, double Mse)[] runs = [.. NadarayaWatsonGolden.Runs().Where(run => run.Parameters == 1)];
        foreach (var run in runs)
        {
            using var scope = NewDisposeScope();
            using NWKernelRegression model = new();
            (Tensor keys, Tensor values) = run.SelfTerm ? (data.TrainX, data.TrainY) : (LeaveOneOut.Rows(data.TrainX), LeaveOneOut.Rows(data.TrainY));

            double loss = KernelRegressionTrainer.Train(model, data.TrainX, keys, values, data.TrainY, run.Epochs)[^1].Loss;

            loss.ShouldBe(run.Loss, 1e-3);
            (model.call(data.TestX, data.TrainX, data.TrainY) - data.TestTruth).pow(2).mean().ShouldBeClose([run.Mse], 1e-4);
        }

        runs.Length.ShouldBe(2);
    }

    [Fact]
    public void Forward_IsTheGaussianKernelOfWidthOneOverW()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        (Tensor queries, Tensor keys, Tensor values) = (randn([4], float64), randn([7], float64), randn([7], float64));
        using NWKernelRegression model = new(2.5, float64);

        Tensor prediction = model.call(queries, keys, values);

        var (expected, weights) = NadarayaWatson.Pool(queries, keys, values, SmoothingKernel.Gaussian, 1 / 2.5);
        prediction.ShouldBeClose(expected.Numbers(), 1e-12);
        model.AttentionWeights.ShouldHaveShape(4, 7);
        model.AttentionWeights.ShouldBeClose(weights.Numbers(), 1e-12);
        model.AttentionWeights.requires_grad.ShouldBeFalse();
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(-1.3)]
    [InlineData(4)]
    public void Gradient_AgreesWithFiniteDifferences(double w)
    {
        using var scope = NewDisposeScope();
        using KernelRegressionData data = KernelRegressionData.Draw(4, trainCount: 9);
        using NWKernelRegression model = new(w, float64);
        const double Step = 1e-6;

        Loss(model, data).backward();

        double slope = (LossAt(w + Step, data) - LossAt(w - Step, data)) / (2 * Step);
        model.parameters().Single().grad!.Numbers().Single().ShouldBe(slope, 1e-6 * Math.Max(1, Math.Abs(slope)));
        slope.ShouldNotBe(0);
    }

    [Fact]
    public void LeaveOneOutRows_KeepThePredictionFromItsOwnTarget()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new[] { 0f, 1, 2, 3 });
        Tensor y = tensor(new[] { 1f, 2, 3, 4 });
        Tensor changed = tensor(new[] { 1f, 99, 3, 4 });
        using NWKernelRegression model = new(3);

        Tensor prediction = model.call(x, LeaveOneOut.Rows(x), LeaveOneOut.Rows(y));
        Tensor prediction2 = model.call(x, LeaveOneOut.Rows(x), LeaveOneOut.Rows(changed));

        prediction2.Numbers()[1].ShouldBe(prediction.Numbers()[1]);
        prediction2.Numbers()[0].ShouldNotBe(prediction.Numbers()[0]);
    }

    [Fact]
    public void Parameter_IsNamedW()
    {
        using NWKernelRegression model = new(0.25);

        model.named_parameters().Select(parameter => parameter.name).ShouldBe(["w"]);
        model.W.ShouldBe(0.25);
    }

    [Fact]
    public void AttentionWeights_BeforeTheFirstCall_AreAnError()
    {
        using NWKernelRegression model = new();

        Should.Throw<InvalidOperationException>(() => model.AttentionWeights).Message
            .ShouldBe("NWKernelRegression: there are attention weights only after the model was called.");
    }

    [Fact]
    public void Errors_NameSubjectRuleAndValue()
    {
        using var scope = NewDisposeScope();
        using NWKernelRegression model = new();

        Message(() => model.call(zeros(2), zeros(3), zeros(4))).ShouldBe("NWKernelRegression: each key must have one value, but keys have the shape (3) and values (4).");
        Message(() => model.call(zeros(2), zeros(0), zeros(0))).ShouldBe("NWKernelRegression: there must be at least one key, but keys have the shape (0).");
        Message(() => model.call(zeros(2), zeros(3, 4), zeros(3, 4))).ShouldBe("NWKernelRegression: keys must have the shape (k), or that of the queries (2) and then k, not (3, 4).");
        Message(() => _ = new NWKernelRegression(double.NaN)).ShouldBe("NWKernelRegression: initialW must be a finite number, not NaN.");
    }

    [Fact]
    public void ManyCalls_KeepOneMapAlive()
    {
        using Tensor x = ones(3);
        long before = LiveTensors.Settled();
        using (NWKernelRegression model = new())
        {
            for (int i = 0; i < 10; i++)
            {
                model.call(x, x, x).Dispose();
            }

            Tensor.TotalCount.ShouldBe(before + 2);
        }

        Tensor.TotalCount.ShouldBe(before);
    }

    private static Tensor Loss(NWKernelRegression model, KernelRegressionData data)
    {
        (Tensor x, Tensor y) = (data.TrainX.to(float64), data.TrainY.to(float64));
        return (model.call(x, LeaveOneOut.Rows(x), LeaveOneOut.Rows(y)) - y).pow(2).sum();
    }

    private static double LossAt(double w, KernelRegressionData data)
    {
        using NWKernelRegression model = new(w, float64);
        return Loss(model, data).Numbers().Single();
    }

    private static string Message(Action action) => Should.Throw<ArgumentException>(action).Message;
}
