using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Transformer;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Transformer;

/// <summary>The Transformer's parts by themselves.</summary>
[Collection(TorchCollection.Name)]
public sealed class BlockTests
{
    [Fact]
    public void AddNorm_NormalizesFeaturesAndNeverTime()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        Tensor x = randn(2, 5, 8), other = x.clone();
        other.narrow(1, 4, 1).add_(3);
        using var norm = new AddNorm(8);

        norm.call(other, other).narrow(1, 0, 4).ShouldBeClose(norm.call(x, x).narrow(1, 0, 4).Numbers(), 0);
    }

    [Theory]
    [InlineData(NormPlacement.Post)]
    [InlineData(NormPlacement.Pre)]
    public void AddNorm_PlacesTheNormWhereItIsTold(NormPlacement placement)
    {
        using var scope = NewDisposeScope();
        manual_seed(2);
        Tensor x = randn(1, 3, 6), answer = randn(1, 3, 6);
        using var norm = new AddNorm(6, placement: placement);
        Tensor Normalized(Tensor t) => nn.functional.layer_norm(t, [6]);

        norm.Enter(x).ShouldBeClose((placement == NormPlacement.Pre ? Normalized(x) : x).Numbers());
        norm.call(x, answer).ShouldBeClose((placement == NormPlacement.Pre ? x + answer : Normalized(x + answer)).Numbers());
    }

    [Fact]
    public void FeedForward_TreatsEachPositionAlike()
    {
        using var scope = NewDisposeScope();
        using var network = new PositionWiseFeedForward(4, 4, 8);

        Tensor output = network.call(ones(2, 3, 4));

        output.ShouldHaveShape(2, 3, 8);
        output[1, 2].ShouldBeClose(output[0, 0].Numbers(), 0);
    }

    [Fact]
    public void EncoderBlock_KeepsTheShapeAndMasksPadding()
    {
        using var scope = NewDisposeScope();
        using var block = new EncoderBlock(24, 48, 8, dropout: 0.5);
        block.eval();

        (Tensor output, Tensor weights) = block.call(ones(2, 100, 24), tensor(new long[] { 3, 2 }));

        output.ShouldHaveShape(2, 100, 24);
        weights.ShouldHaveShape(2, 8, 100, 100);
        weights[0].narrow(-1, 3, 97).Numbers().ShouldAllBe(weight => weight == 0);
    }

    [Fact]
    public void HeadsThatDoNotDivideTheWidth_AreAnError() =>
        Should.Throw<ArgumentException>(() => new TransformerSeq2Seq(7, 7, numHiddens: 10, numHeads: 4)).Message.ShouldBe("TransformerSeq2Seq: numHiddens (10) must be a multiple of numHeads (4).");
}
