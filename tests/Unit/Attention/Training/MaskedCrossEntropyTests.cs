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
    public void Losses_MatchPyTorch()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("masked_cross_entropy");
        (Tensor logits, Tensor labels, Tensor lens) = (golden["logits"], golden.Lengths("labels"), golden.Lengths("valid_lens"));

        MaskedCrossEntropy.PerToken(logits, labels, lens).ShouldHaveShape(3, 4);
        MaskedCrossEntropy.PerToken(logits, labels, lens).ShouldBeClose(golden.Expected("per_token"));
        MaskedCrossEntropy.Sum(logits, labels, lens).ShouldBeClose(golden.Expected("sum"), 2e-5);
        MaskedCrossEntropy.Sum(logits, labels, lens, labelSmoothing: 0.1).ShouldBeClose(golden.Expected("smoothed"), 2e-5);
    }

    [Fact]
    public void MeansOverThePaddedLength_AreTheBooks()
    {
        using var scope = NewDisposeScope();

        Tensor losses = MaskedCrossEntropy.PerToken(ones(3, 4, 10), ones(3, 4, dtype: int64), tensor(new long[] { 4, 2, 0 }));

        losses.mean([1]).ShouldBeClose([2.3026, 1.1513, 0], 5e-5);
    }

    [Fact]
    public void Padding_GivesNoLossAndNoGradientWhateverStandsThere()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        Tensor logits = randn([2, 3, 5], requires_grad: true);
        Tensor labels = tensor(new long[] { 1, 2, 3, 4, 0, 0 }).view(2, 3);
        Tensor lens = tensor(new long[] { 3, 1 });
        Tensor others = tensor(new long[] { 1, 2, 3, 4, 2, -7 }).view(2, 3);

        Tensor loss = MaskedCrossEntropy.Sum(logits, labels, lens, labelSmoothing: 0.2);
        loss.backward();

        MaskedCrossEntropy.Sum(logits, others, lens, labelSmoothing: 0.2).ToDouble().ShouldBe(loss.ToDouble());
        logits.grad![1].narrow(0, 1, 2).Numbers().ShouldAllBe(slope => slope == 0);
        logits.grad![1, 0].Numbers().ShouldAllBe(slope => slope != 0);
    }

    [Fact]
    public void WrongShapes_AreErrors()
    {
        using var scope = NewDisposeScope();
        (Tensor logits, Tensor labels, Tensor lens) = (ones(3, 4, 10), ones(3, 4, dtype: int64), ones(3, dtype: int64));

        Message(() => MaskedCrossEntropy.Sum(logits[0], labels, lens)).ShouldBe("MaskedCrossEntropy: logits, labels and validLens must have the shapes (batch, steps, classes), (batch, steps) and (batch), not (4, 10), (3, 4) and (3).");
        Message(() => MaskedCrossEntropy.PerToken(logits, labels.narrow(1, 0, 3), lens)).ShouldContain("not (3, 4, 10), (3, 3) and (3).");
        Message(() => MaskedCrossEntropy.Sum(logits, labels, lens.narrow(0, 0, 2))).ShouldContain("and (2).");
    }

    [Fact]
    public void Losses_LeaveNoTensors()
    {
        using var scope = NewDisposeScope();
        (Tensor logits, Tensor labels, Tensor lens) = (ones(3, 4, 10), ones(3, 4, dtype: int64), ones(3, dtype: int64));
        long before = LiveTensors.Settled();

        MaskedCrossEntropy.PerToken(logits, labels, lens);
        MaskedCrossEntropy.Sum(logits, labels, lens, 0.1);

        Tensor.TotalCount.ShouldBe(before + 2);
    }

    private static string Message(Func<object> action) => Should.Throw<ArgumentException>(() => action()).Message;
}
