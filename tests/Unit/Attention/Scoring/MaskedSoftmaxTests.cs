using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Scoring;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Scoring;

[Collection(TorchCollection.Name)]
public sealed class MaskedSoftmaxTests
{
    [Fact]
    public void Scores_AreNeverChanged()
    {
        using var scope = NewDisposeScope();
        Tensor scores = arange(8, float32).reshape(1, 2, 4);
        double[] before = scores.Numbers();

        MaskedSoftmax.Compute(scores, tensor(new long[] { 2 }));

        scores.Numbers().ShouldBe(before);
    }

    [Theory]
    [InlineData(ScalarType.Float32, -3e38)]
    [InlineData(ScalarType.Float64, -1e300)]
    [InlineData(ScalarType.Float16, -65504)]
    [InlineData(ScalarType.BFloat16, -3e38)]
    public void NoRealScore_BeatsTheMask(ScalarType type, double lowest)
    {
        using var scope = NewDisposeScope();
        Tensor scores = full([1, 1, 3], lowest, type);

        Tensor weights = MaskedSoftmax.Compute(scores, tensor(new long[] { 2 }));

        weights.dtype.ShouldBe(type);
        weights.Numbers().ShouldBe([0.5, 0.5, 0]);
    }

    [Fact]
    public void RowWithNothingToAttendTo_IsZeroAndSoIsItsGradient()
    {
        using var scope = NewDisposeScope();
        Tensor scores = ones(1, 2, 3).requires_grad_();

        Tensor weights = MaskedSoftmax.Compute(scores, tensor(new long[] { 0, 2 }).reshape(1, 2));
        (weights * arange(3)).sum().backward();

        weights.Numbers().ShouldBe([0, 0, 0, 0.5, 0.5, 0]);
        scores.grad!.ShouldBeClose([0, 0, 0, -0.25, 0.25, 0]);
    }

    [Fact]
    public void CausalMask_ShowsEachPositionItsPast()
    {
        using var scope = NewDisposeScope();

        Tensor weights = MaskedSoftmax.Compute(zeros(1, 3, 3), AttentionMask.Causal(3));

        weights.ShouldBeClose([1, 0, 0, 0.5, 0.5, 0, 1 / 3.0, 1 / 3.0, 1 / 3.0]);
    }

    [Fact]
    public void IntegerScores_AreAnError()
    {
        using Tensor scores = ones([1, 2, 3], int64);

        Should.Throw<ArgumentException>(() => MaskedSoftmax.Compute(scores)).Message
            .ShouldBe("MaskedSoftmax: scores must be floating-point numbers of the shape (…, queries, keys), not Int64 of the shape (1, 2, 3).");
    }

    [Fact]
    public void MaskOfAnotherShape_IsAnError()
    {
        using var scope = NewDisposeScope();

        Should.Throw<ArgumentException>(() => MaskedSoftmax.Compute(ones(2, 3, 4), ones([3, 3], @bool))).Message
            .ShouldBe("MaskedSoftmax: a mask of the shape (3, 3) does not fit scores of the shape (2, 3, 4).");
    }
}
