using Shouldly;
using TorchSharp;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Transformer;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Seq2Seq;

/// <summary>The models against PyTorch's numbers, together, step by step, and with their known mistakes.</summary>
[Collection(TorchCollection.Name)]
public sealed class Seq2SeqGoldenTests
{
    private const long Vocabulary = 7, Hiddens = 4;
    private const int Layers = 2;

    [Theory]
    [InlineData(false, "right")]
    [InlineData(true, "wrong")]
    public void FixedContext_MatchesPyTorch(bool fromPresentState, string name)
    {
        using var scope = NewDisposeScope();
        AttentionGolden golden = Golden("fixed_context");
        FixedContextSeq2Seq model = golden.Load(new FixedContextSeq2Seq(Vocabulary, Vocabulary, Hiddens, Hiddens, Layers));
        model.eval();
        model.TakesContextFromPresentState = fromPresentState;

        StepByStep(model, golden).ShouldBeClose(golden.Expected(name, "logits"));
        Together(model, golden).ShouldBeClose(golden.Expected("right", "logits"));
    }

    [Fact]
    public void Bahdanau_MatchesPyTorch()
    {
        using var scope = NewDisposeScope();
        AttentionGolden golden = Golden("bahdanau");
        BahdanauSeq2Seq model = golden.Load(new BahdanauSeq2Seq(Vocabulary, Vocabulary, Hiddens, Hiddens, Layers));
        model.eval();

        Together(model, golden).ShouldBeClose(golden.Expected("right", "logits"));
        StepByStep(model, golden).ShouldBeClose(golden.Expected("right", "logits"));
        Maps(model, golden).Select(maps => maps.Cross!).ToArray().ShouldMatch(golden.Expected("right", "cross"));
    }

    [Theory]
    [InlineData("transformer", NormPlacement.Post)]
    [InlineData("transformer_pre", NormPlacement.Pre)]
    public void Transformer_MatchesPyTorch(string name, NormPlacement placement)
    {
        using var scope = NewDisposeScope();
        AttentionGolden golden = Golden(name);
        TransformerSeq2Seq model = Transformer(golden, placement);

        Together(model, golden).ShouldBeClose(golden.Expected("right", "logits"));
        StepByStep(model, golden).ShouldBeClose(golden.Expected("right", "logits"));
        AttentionMaps[] maps = Maps(model, golden);
        maps.Select(map => map.EncoderSelf!).ToArray().ShouldMatch(golden.Expected("right", "encoder_self"));
        maps.Select(map => map.DecoderSelf!).ToArray().ShouldMatch(golden.Expected("right", "decoder_self"));
        maps.Select(map => map.Cross!).ToArray().ShouldMatch(golden.Expected("right", "cross"));
    }

    [Fact]
    public void TransformerThatForgetsPositions_MatchesPyTorchsMistake()
    {
        using var scope = NewDisposeScope();
        AttentionGolden golden = Golden("transformer");
        TransformerSeq2Seq model = Transformer(golden, NormPlacement.Post);
        model.ForgetsPositionWhenWriting = true;

        StepByStep(model, golden).ShouldBeClose(golden.Expected("wrong", "logits"));
    }

    private static AttentionGolden Golden(string name) => new(name, "seq2seq.json");

    private static TransformerSeq2Seq Transformer(AttentionGolden golden, NormPlacement placement)
    {
        TransformerSeq2Seq model = new(Vocabulary, Vocabulary, Hiddens, 6, 2, Layers, placement: placement);
        golden.Load(model, except: "positions.P");
        model.eval();
        return model;
    }

    private static Tensor Together(EncoderDecoder model, AttentionGolden golden) => model.call(golden.Lengths("source"), golden.Lengths("valid_lens"), golden.Lengths("target"));

    private static Tensor StepByStep(EncoderDecoder model, AttentionGolden golden)
    {
        using DecoderState state = model.Begin(golden.Lengths("source"), golden.Lengths("valid_lens"));
        return stack(golden.Lengths("target").unbind(1).Select(state.Step).ToArray(), 1);
    }

    private static AttentionMaps[] Maps(EncoderDecoder model, AttentionGolden golden) =>
        [.. Enumerable.Range(0, 2).Select(row => model.Maps(golden.Lengths("source").narrow(0, row, 1), golden.Lengths("valid_lens").narrow(0, row, 1), golden.Lengths("target").narrow(0, row, 1)))];
}

/// <summary>Maps of one sequence after another.</summary>
internal static class MapAssertions
{
    public static void ShouldMatch(this Tensor[] maps, double[] expected) => stack(maps).ShouldBeClose(expected);
}
