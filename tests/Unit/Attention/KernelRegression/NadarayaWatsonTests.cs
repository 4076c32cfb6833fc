using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Workbook.Attention;
using Workbook.Attention.KernelRegression;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.KernelRegression;

[Collection(TorchCollection.Name)]
public sealed class NadarayaWatsonTests
{
    public static TheoryData<string> Names() => [.. SmoothingKernel.All.Select(kernel => kernel.Name)];

    [Fact]
    public void AveragePooling_AgreesWithGolden()
    {
        using var scope = NewDisposeScope();
        using KernelRegressionData data = NadarayaWatsonGolden.Data();

        Tensor prediction = AveragePooling.Pool(data.TestX, data.TrainY);

        prediction.ShouldBeClose([.. Enumerable.Repeat(NadarayaWatsonGolden.Number("avg_pool"), 50)]);
        MeanSquare(prediction, data.TestTruth).ShouldBe(NadarayaWatsonGolden.Mse("average"), 1e-5);
    }

    [Fact]
    public void AveragePooling_NoValues_IsAnError() =>
        Should.Throw<ArgumentException>(() => AveragePooling.Pool(zeros(3), zeros(0))).Message
            .ShouldBe("AveragePooling: there must be at least one value, but values have the shape (0).");

    [Fact]
    public void Gaussian_AgreesWithGolden()
    {
        using var scope = NewDisposeScope();
        using KernelRegressionData data = NadarayaWatsonGolden.Data();

        var (prediction, weights) = NadarayaWatson.Pool(data.TestX, data.TrainX, data.TrainY, SmoothingKernel.Gaussian);

        weights.ShouldHaveShape(50, 50);
        prediction.ShouldBeClose(NadarayaWatsonGolden.Numbers("nonparam_yhat"));
        MeanSquare(prediction, data.TestTruth).ShouldBe(NadarayaWatsonGolden.Mse("nonparam"), 1e-5);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void RandomShapes_AgreeWithPlainLoops(string name)
    {
        Arbitrary<double[]> numbers = Gen.Choose(-400, 400).Select(i => i / 100.0).NonEmptyListOf().Select(list => list.ToArray()).ToArbitrary();
        // Not a multiple of 0.01: no distance lands on the edge of a kernel, where rounding decides the side. Not below 0.35:
        // farther out than 25 widths the loop's Gaussian underflows to 0/0, which the library's softmax does not.
        Arbitrary<double> width = Gen.Choose(35, 300).Select(i => (i / 100.0) + 0.003).ToArbitrary();

        Prop.ForAll(numbers, numbers, width, (queries, keys, h) =>
        {
            using var scope = NewDisposeScope();
            double[] values = [.. keys.Select((key, i) => Math.Sin(key) + (0.1 * i))];
            double[,] expected = PlainLoop.Weights(queries, keys, u => PlainLoop.Kernel(name, u), h);

            var (prediction, weights) = NadarayaWatson.Pool(tensor(queries), tensor(keys), tensor(values), SmoothingKernel.Named(name), h);

            weights.ShouldHaveShape(queries.Length, keys.Length);
            prediction.ShouldBeClose(PlainLoop.Predict(expected, values));
            weights.ShouldBeClose([.. expected.Cast<double>()]);
        }).Holds();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Weights_SumToOneWhereAKeyIsInRangeAndToZeroElsewhere(string name)
    {
        using var scope = NewDisposeScope();
        Tensor queries = tensor(new[] { 0.0, 1.2, 50 });
        bool reachesFar = name is "Gaussian" or "constant";

        Tensor weights = NadarayaWatson.Weights(queries, tensor(new[] { 0.1, 0.9, 1.5 }), SmoothingKernel.Named(name), 0.7);

        weights.sum(-1).ShouldBeClose([1, 1, reachesFar ? 1 : 0], 1e-12);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ShuffledPairs_ChangeNoPrediction(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        (Tensor queries, Tensor keys, Tensor values) = (randn([5], float64), randn([8], float64), randn([8], float64));
        Tensor order = randperm(8);

        Tensor straight = NadarayaWatson.Pool(queries, keys, values, SmoothingKernel.Named(name)).prediction;
        Tensor shuffled = NadarayaWatson.Pool(queries, keys[order], values[order], SmoothingKernel.Named(name)).prediction;

        shuffled.ShouldBeClose(straight.Numbers(), 1e-12);
    }

    [Fact]
    public void NoKeyInRange_GivesZeroWeightsAndThePredictionZero()
    {
        using var scope = NewDisposeScope();

        var (prediction, weights) = NadarayaWatson.Pool(tensor(new[] { 9.0 }), tensor(new[] { 0.0, 1 }), tensor(new[] { 5.0, 7 }), SmoothingKernel.Boxcar);

        weights.Numbers().ShouldBe([0, 0]);
        prediction.Numbers().ShouldBe([0]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NoKeyInRange_GivesNoNaNGradient(string name)
    {
        using var scope = NewDisposeScope();
        Tensor keys = tensor(new[] { 0.0, 1 }, requires_grad: true);
        Tensor values = tensor(new[] { 5.0, 7 }, requires_grad: true);

        NadarayaWatson.Pool(tensor(new[] { 0.4, 9 }), keys, values, SmoothingKernel.Named(name)).prediction.sum().backward();

        // The boxcar and the constant do not depend on the keys smoothly, but the values always have a gradient.
        values.grad!.Numbers().ShouldAllBe(number => double.IsFinite(number) && number > 0);
        (keys.grad is null || keys.grad.Numbers().All(double.IsFinite)).ShouldBeTrue();
    }

    [Fact]
    public void Gaussian_FarFromAllKeys_StaysWithTheNearest()
    {
        using var scope = NewDisposeScope();

        var (prediction, _) = NadarayaWatson.Pool(tensor(new[] { 100f }), tensor(new[] { 0f, 1f }), tensor(new[] { 5f, 7f }), SmoothingKernel.Gaussian, 0.1);

        prediction.ShouldBeClose([7]);
    }

    [Fact]
    public void Gaussian_IsASoftmaxOfScores()
    {
        using var scope = NewDisposeScope();
        Tensor u = linspace(-3, 3, 12, float64).view(3, 4);
        Tensor weights = SmoothingKernel.Gaussian.Weight(u);

        (weights / weights.sum(-1, keepdim: true)).ShouldBeClose(softmax(-u * u / 2, -1).Numbers(), 1e-12);
    }

    [Fact]
    public void Constant_IsAveragePooling()
    {
        using var scope = NewDisposeScope();
        Tensor values = tensor(new[] { 1.0, 2, 6 });

        NadarayaWatson.Pool(zeros(4, float64), zeros(3, float64), values, SmoothingKernel.Constant).prediction
            .ShouldBeClose(AveragePooling.Pool(zeros(4, float64), values).Numbers(), 1e-12);
    }

    [Fact]
    public void OneKey_AnswersEveryQuery()
    {
        using var scope = NewDisposeScope();

        NadarayaWatson.Pool(tensor(new[] { -2.0, 0, 30 }), tensor(new[] { 1.0 }), tensor(new[] { 4.0 }), SmoothingKernel.Gaussian).prediction
            .ShouldBeClose([4, 4, 4], 1e-12);
    }

    [Fact]
    public void OneQuery_MayHaveNoDimension()
    {
        using var scope = NewDisposeScope();

        var (prediction, weights) = NadarayaWatson.Pool(tensor(0.5), tensor(new[] { 0.0, 1 }), tensor(new[] { 2.0, 4 }), SmoothingKernel.Gaussian);

        prediction.ShouldHaveShape();
        weights.ShouldHaveShape(2);
        prediction.ShouldBeClose([3], 1e-12);
    }

    [Fact]
    public void ABatch_IsItsRowsOneByOne()
    {
        using var scope = NewDisposeScope();
        manual_seed(2);
        (Tensor queries, Tensor keys, Tensor values) = (randn([3, 4], float64), randn([6], float64), randn([6], float64));

        Tensor batch = NadarayaWatson.Pool(queries, keys, values, SmoothingKernel.Triangular, 2).prediction;

        batch.ShouldHaveShape(3, 4);
        for (int row = 0; row < 3; row++)
        {
            batch[row].ShouldBeClose(NadarayaWatson.Pool(queries[row], keys, values, SmoothingKernel.Triangular, 2).prediction.Numbers(), 1e-12);
        }
    }

    [Fact]
    public void OwnKeysForEachQuery_AreUsed()
    {
        using var scope = NewDisposeScope();
        Tensor keys = tensor(new[] { 0.0, 1, 10, 11 }).view(2, 2);
        Tensor values = tensor(new[] { 1.0, 3, 5, 9 }).view(2, 2);

        NadarayaWatson.Pool(tensor(new[] { 0.5, 10.5 }), keys, values, SmoothingKernel.Boxcar).prediction.ShouldBeClose([2, 7], 1e-12);
    }

    [Fact]
    public void Errors_NameSubjectRuleAndShape()
    {
        using var scope = NewDisposeScope();
        (Tensor two, Tensor three) = (zeros(2), zeros(3));

        Message(() => NadarayaWatson.Pool(two, three, two, SmoothingKernel.Gaussian)).ShouldBe("NadarayaWatson: each key must have one value, but keys have the shape (3) and values (2).");
        Message(() => NadarayaWatson.Weights(two, zeros(0), SmoothingKernel.Gaussian)).ShouldBe("NadarayaWatson: there must be at least one key, but keys have the shape (0).");
        Message(() => NadarayaWatson.Weights(two, zeros(3, 2), SmoothingKernel.Gaussian)).ShouldBe("NadarayaWatson: keys must have the shape (k), or that of the queries (2) and then k, not (3, 2).");
        Message(() => NadarayaWatson.Weights(two, three, SmoothingKernel.Gaussian, -0.5)).ShouldBe("NadarayaWatson: width must be positive and finite, not -0.5.");
        Message(() => NadarayaWatson.Weights(two, three, SmoothingKernel.Gaussian, double.NaN)).ShouldBe("NadarayaWatson: width must be positive and finite, not NaN.");
        Message(() => NadarayaWatson.Weights(two, three, new SmoothingKernel("sum", u => u.sum()))).ShouldBe("SmoothingKernel 'sum': weights must have the shape of the distances, (2, 3), not ().");
    }

    [Fact]
    public void Pool_LeavesItsTwoResultsAndNothingElse()
    {
        using Tensor numbers = ones(4);
        long before = LiveTensors.Settled();

        var (prediction, weights) = NadarayaWatson.Pool(numbers, numbers, numbers, SmoothingKernel.Epanechnikov);

        Tensor.TotalCount.ShouldBe(before + 2);
        prediction.Dispose();
        weights.Dispose();
        AveragePooling.Pool(numbers, numbers).Dispose();
        Tensor.TotalCount.ShouldBe(before);
    }

    private static string Message(Action action) => Should.Throw<ArgumentException>(action).Message;

    private static double MeanSquare(Tensor prediction, Tensor truth) => (prediction - truth).pow(2).mean().item<float>();
}
