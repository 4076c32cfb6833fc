using Shouldly;
using Workbook.Attention;
using Workbook.Attention.KernelRegression;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.KernelRegression;

[Collection(TorchCollection.Name)]
public sealed class KernelRegressionDataTests
{
    [Fact]
    public void Sample_IsTheGoldenData()
    {
        using KernelRegressionData data = KernelRegressionData.Sample();

        data.TrainX.Numbers().ShouldBe(NadarayaWatsonGolden.Numbers("x_train"));
        data.TrainY.Numbers().ShouldBe(NadarayaWatsonGolden.Numbers("y_train"));
        data.TestX.ShouldBeClose([.. Enumerable.Range(0, 50).Select(i => i / 10.0)], 1e-6);
        data.TestTruth.ShouldBeClose([.. Enumerable.Range(0, 50).Select(i => Curve(i / 10.0))], 1e-6);
    }

    [Fact]
    public void Draw_IsSortedInRangeAndTheSameForTheSameSeed()
    {
        using KernelRegressionData data = KernelRegressionData.Draw(7, trainCount: 200, testCount: 20);
        using KernelRegressionData again = KernelRegressionData.Draw(7, trainCount: 200, testCount: 20);
        using KernelRegressionData other = KernelRegressionData.Draw(8, trainCount: 200, testCount: 20);

        double[] x = data.TrainX.Numbers();
        x.ShouldBe(x.Order());
        x.ShouldAllBe(number => number >= 0 && number < 5);
        again.TrainY.Numbers().ShouldBe(data.TrainY.Numbers());
        other.TrainY.Numbers().ShouldNotBe(data.TrainY.Numbers());
        data.TestX.ShouldHaveShape(20);
    }

    [Fact]
    public void Draw_HasTheNoiseItWasAskedFor()
    {
        using var scope = NewDisposeScope();
        using KernelRegressionData data = KernelRegressionData.Draw(9, trainCount: 20000);
        using KernelRegressionData clean = KernelRegressionData.Draw(9, noise: 0);

        double[] errors = (data.TrainY - KernelRegressionData.Truth(data.TrainX)).Numbers();

        errors.Average().ShouldBe(0, 0.02);
        Math.Sqrt(errors.Average(error => error * error)).ShouldBe(0.5, 0.02);
        clean.TrainY.ShouldBeClose(KernelRegressionData.Truth(clean.TrainX).Numbers(), 1e-7);
    }

    [Fact]
    public void Truth_HasAFiniteGradientAtZero()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new[] { 0.0, 1 }, requires_grad: true);

        Tensor y = KernelRegressionData.Truth(x);
        y.sum().backward();

        y.ShouldBeClose([0, Curve(1)], 1e-12);
        x.grad!.ShouldBeClose([2, (2 * Math.Cos(1)) + 0.8], 1e-12);
    }

    [Fact]
    public void Truth_OfANegativeNumber_IsAnError() =>
        Should.Throw<ArgumentException>(() => KernelRegressionData.Truth(tensor(new[] { 1.0, -0.5 }))).Message
            .ShouldBe("KernelRegressionData: x must not be negative, because x^0.8 is not real there, but it holds -0.5.");

    [Fact]
    public void Errors_NameSubjectRuleAndValue()
    {
        Message(() => KernelRegressionData.Draw(0, trainCount: 0)).ShouldBe("KernelRegressionData: trainCount must be 1 or more, not 0.");
        Message(() => KernelRegressionData.Draw(0, testCount: 0)).ShouldBe("KernelRegressionData: testCount must be 1 or more, not 0.");
        Message(() => KernelRegressionData.Draw(0, noise: -1)).ShouldBe("KernelRegressionData: noise must be finite and not negative, not -1.");
        Message(() => KernelRegressionData.From([1, 2], [3])).ShouldBe("KernelRegressionData: each key must have one value, but keys have the shape (2) and values (1).");
        Message(() => KernelRegressionData.From([], [])).ShouldBe("KernelRegressionData: there must be at least one value, but values have the shape (0).");
    }

    [Fact]
    public void Dispose_LeavesNoTensors()
    {
        long before = LiveTensors.Settled();

        KernelRegressionData.Sample().Dispose();
        KernelRegressionData.Draw(1).Dispose();

        Tensor.TotalCount.ShouldBe(before);
    }

    private static double Curve(double x) => (2 * Math.Sin(x)) + Math.Pow(x, 0.8);

    private static string Message(Action action) => Should.Throw<ArgumentException>(action).Message;
}
