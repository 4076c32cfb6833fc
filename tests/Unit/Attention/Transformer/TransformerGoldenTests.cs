using Shouldly;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Transformer;
using Workbook.Tests.Attention.Seq2Seq;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Transformer;

/// <summary>The Transformer and its parts against PyTorch's numbers.</summary>
[Collection(TorchCollection.Name)]
public sealed class TransformerGoldenTests
{
    [Theory]
    [InlineData("transformer", NormPlacement.Post)]
    [InlineData("transformer_pre", NormPlacement.Pre)]
    public void Model_MatchesPyTorch(string name, NormPlacement placement)
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden(name);
        using TransformerSeq2Seq model = Model(golden, placement);
        (Tensor source, Tensor lens, Tensor input) = (golden.Lengths("source"), golden.Lengths("valid_lens"), golden.Lengths("input"));

        model.call(source, lens, input).ShouldBeClose(golden.Expected("logits"));
        model.StepThrough(source, lens, input).ShouldBeClose(golden.Expected("logits"));
    }

    [Theory]
    [InlineData("transformer", NormPlacement.Post)]
    [InlineData("transformer_pre", NormPlacement.Pre)]
    public void Maps_MatchPyTorch(string name, NormPlacement placement)
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden(name);
        using TransformerSeq2Seq model = Model(golden, placement);
        (Tensor source, Tensor lens, Tensor input) = (golden.Lengths("source"), golden.Lengths("valid_lens"), golden.Lengths("input"));

        AttentionMaps[] maps = [.. Enumerable.Range(0, 2).Select(row => model.Maps(source.narrow(0, row, 1), lens.narrow(0, row, 1), input.narrow(0, row, 1)))];

        maps[0].Cross.ShouldNotBeNull().ShouldHaveShape(2, 2, 4, 5);
        stack([.. maps.Select(map => map.EncoderSelf!)]).ShouldBeClose(golden.Expected("encoder_self"));
        stack([.. maps.Select(map => map.DecoderSelf!)]).ShouldBeClose(golden.Expected("decoder_self"));
        stack([.. maps.Select(map => map.Cross!)]).ShouldBeClose(golden.Expected("cross"));
    }

    [Fact]
    public void ForgottenPositions_GiveThePublishedMistakeWhenWritingAndOnlyThen()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("transformer");
        using TransformerSeq2Seq model = Model(golden, NormPlacement.Post);
        (Tensor source, Tensor lens, Tensor input) = (golden.Lengths("source"), golden.Lengths("valid_lens"), golden.Lengths("input"));

        model.ForgetsPositionWhenWriting = true;

        model.StepThrough(source, lens, input).ShouldBeClose(golden.Expected("logits_without_positions"));
        model.call(source, lens, input).ShouldBeClose(golden.Expected("logits"));
        golden.Expected("logits_without_positions").ShouldNotBe(golden.Expected("logits"));
    }

    [Theory]
    [InlineData("encoder_block", NormPlacement.Post)]
    [InlineData("encoder_block_pre", NormPlacement.Pre)]
    public void EncoderBlock_MatchesPyTorch(string name, NormPlacement placement)
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden(name);
        using EncoderBlock block = golden.Load(new EncoderBlock(4, 6, 2, placement: placement));

        (Tensor output, Tensor weights) = block.call(golden["x"], golden.Lengths("valid_lens"));

        output.ShouldBeClose(golden.Expected("output"));
        weights.ShouldHaveShape(2, 2, 3, 3);
        weights.ShouldBeClose(golden.Expected("weights"));
    }

    [Fact]
    public void FeedForward_MatchesPyTorch()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("feed_forward");
        using PositionWiseFeedForward network = golden.Load(new PositionWiseFeedForward(4, 6));

        network.call(golden["x"]).ShouldBeClose(golden.Expected("output"));
    }

    [Fact]
    public void AddNorm_MatchesPyTorchOnEitherSide()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("add_norm");
        using AddNorm post = golden.Load(new AddNorm(4));
        using AddNorm pre = golden.Load(new AddNorm(4, placement: NormPlacement.Pre));
        (Tensor x, Tensor y) = (golden["x"], golden["y"]);

        post.Enter(x).ShouldBeSameAs(x);
        post.call(x, y).ShouldBeClose(golden.Expected("post"));
        pre.Enter(x).ShouldBeClose(golden.Expected("pre_entered"));
        pre.call(x, y).ShouldBeClose(golden.Expected("pre"));
    }

    private static TransformerSeq2Seq Model(AttentionGolden golden, NormPlacement placement)
    {
        TransformerSeq2Seq model = golden.Load(new TransformerSeq2Seq(7, 8, 4, 6, 2, 2, placement: placement));
        model.eval();
        return model;
    }
}
