using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Training;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Training;

[Collection(TorchCollection.Name)]
public sealed class MaskedCrossEntropyTests
{
    [Fact]
    public void UniformLogits_CostTheLogarithmOfTheClassesUpToTheEnd()
    {
        using var scope = NewDisposeScope();

        Tensor losses = MaskedCrossEntropy.PerToken(ones(3, 4, 10), ones([3, 4], int64), tensor(new long[] { 4, 2, 0 }));

        losses.ShouldHaveShape(3, 4);
        losses.mean([1]).ShouldBeClose([2.3025851, 1.1512926, 0]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    public void Sum_IsThatOfAPlainLoop(double smoothing)
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        Tensor logits = randn(2, 3, 5);
        long[] labels = [4, 0, 2, 1, 3, 3], lens = [2, 3];

        double expected = 0;
        foreach ((int row, int step) in from row in Enumerable.Range(0, 2) from step in Enumerable.Range(0, 3) where step < lens[row] select (row, step))
        {
            double[] numbers = logits[row, step].Numbers();
            double[] costs = [.. numbers.Select(number => Math.Log(numbers.Sum(Math.Exp)) - number)];
            expected += ((1 - smoothing) * costs[labels[(row * 3) + step]]) + (smoothing * costs.Average());
        }

        MaskedCrossEntropy.Sum(logits, tensor(labels, [2, 3]), tensor(lens), smoothing).ToDouble().ShouldBe(expected, 1e-5);
    }

    [Fact]
    public void Padding_HasNoGradient()
    {
        using var scope = NewDisposeScope();
        Tensor logits = randn(2, 3, 5).requires_grad_();

        MaskedCrossEntropy.Sum(logits, ones([2, 3], int64), tensor(new long[] { 1, 3 })).backward();

        logits.grad![0].narrow(0, 1, 2).Numbers().ShouldAllBe(number => number == 0);
        logits.grad[1].Numbers().ShouldAllBe(number => number != 0);
    }

    [Fact]
    public void ShapesThatDoNotFit_AreAnError()
    {
        using var scope = NewDisposeScope();

        Should.Throw<ArgumentException>(() => MaskedCrossEntropy.Sum(ones(2, 3, 5), ones([2, 4], int64), tensor(new long[] { 1, 3 }))).Message
            .ShouldBe("MaskedCrossEntropy: logits, labels and validLens must have the shapes (batch, steps, classes), (batch, steps) and (batch), not (2, 3, 5), (2, 4) and (2).");
    }
}
