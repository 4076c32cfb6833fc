using Shouldly;
using Workbook.Attention;
using Workbook.Attention.Transformer;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Transformer;

[Collection(TorchCollection.Name)]
public sealed class TransformerPartsTests
{
    [Fact]
    public void Embeddings_AreAsLargeAsThePositionsOnceScaled()
    {
        using var scope = NewDisposeScope();
        manual_seed(0);
        using TransformerSeq2Seq model = new(300, 300, numHiddens: 64);

        foreach (string name in new[] { "source_embedding.weight", "target_embedding.weight" })
        {
            model.state_dict()[name].std().item<float>().ShouldBe(1 / 8f, 0.01f, name);
        }
    }

    [Fact]
    public void FeedForward_TreatsEachPositionByItselfAndAlike()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using PositionWiseFeedForward network = new(4, 4, 8);

        Tensor output = network.call(ones(2, 3, 4));

        output.ShouldHaveShape(2, 3, 8);
        output.ShouldBeClose(output[0, 0].expand(2, 3, 8).Numbers(), 1e-7);
    }

    [Fact]
    public void AddNorm_NormalizesFeaturesOnly()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using AddNorm layer = new(4, dropout: 0.5);
        layer.eval();
        (Tensor x, Tensor y) = (randn(2, 3, 4), randn(2, 3, 4));
        Tensor before = layer.call(x, y);

        x.narrow(1, 2, 1).fill_(100);

        layer.call(x, y).narrow(1, 0, 2).ShouldBeClose(before.narrow(1, 0, 2).Numbers(), 0);
        before.mean([-1]).Numbers().ShouldAllBe(mean => Math.Abs(mean) < 1e-6);
    }

    [Fact]
    public void AddNorm_DropsOfTheAnswerInTrainingOnly()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using AddNorm layer = new(64, dropout: 0.5, NormPlacement.Pre);
        (Tensor x, Tensor y) = (zeros(1, 64, 64), ones(1, 64, 64));

        double[] dropped = layer.call(x, y).Numbers();
        layer.eval();

        dropped.Distinct().Order().ShouldBe([0, 2]);
        dropped.Average().ShouldBe(1, 0.1);
        layer.call(x, y).Numbers().ShouldAllBe(number => number == 1);
    }

    [Fact]
    public void EncoderBlock_KeepsTheShapeOfTheBook()
    {
        using var scope = NewDisposeScope();
        using EncoderBlock block = new(24, 48, 8, dropout: 0.5);
        block.eval();

        (Tensor output, Tensor weights) = block.call(ones(2, 100, 24), tensor(new long[] { 3, 2 }));

        output.ShouldHaveShape(2, 100, 24);
        weights.ShouldHaveShape(2, 8, 100, 100);
    }

    [Fact]
    public void WrongSizes_AreErrors()
    {
        using var scope = NewDisposeScope();
        using EncoderBlock block = new(4, 6, 2);

        Message(() => new PositionWiseFeedForward(4, 0)).ShouldBe("PositionWiseFeedForward: hiddenSize must be at least 1, not 0.");
        Message(() => new AddNorm(0)).ShouldBe("AddNorm: numHiddens must be at least 1, not 0.");
        Message(() => new AddNorm(4, 1)).ShouldBe("AddNorm: dropout must be from 0 to below 1, not 1.");
        Message(() => new DecoderBlock(4, 6, 3)).ShouldBe("MultiHeadAttention: numHiddens (4) must be a multiple of numHeads (3).");
        Message(() => new TransformerSeq2Seq(7, 7, 32, 64, 5)).ShouldBe("TransformerSeq2Seq: numHiddens (32) must be a multiple of numHeads (5).");
        Message(() => new TransformerSeq2Seq(7, 7, numLayers: 0)).ShouldBe("TransformerSeq2Seq: numLayers must be at least 1, not 0.");
        Message(() => block.call(ones(3, 4), null)).ShouldBe("EncoderBlock: positions must have the shape (batch, positions, size), not (3, 4).");
        Message(() => block.call(ones(1, 3, 5), null)).ShouldContain("must end in keySize = 4 numbers, but their shape is (1, 3, 5).");
    }

    private static string Message(Func<object> make) => Should.Throw<ArgumentException>(() => make()).Message;
}
