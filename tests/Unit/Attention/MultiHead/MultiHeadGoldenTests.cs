using Shouldly;
using Workbook.Attention;
using Workbook.Attention.MultiHead;
using Workbook.Attention.Scoring;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.MultiHead;

/// <summary>Multi-head attention in its forms against PyTorch's numbers.</summary>
[Collection(TorchCollection.Name)]
public sealed class MultiHeadGoldenTests
{
    [Fact]
    public void MultiHeadAttention_MatchesPyTorch()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("multi_head");
        MultiHeadAttention attention = golden.Load(new MultiHeadAttention(4, 2));

        (Tensor output, Tensor weights) = attention.Attend(golden["q"], golden["k"], golden["v"], golden.Lengths("valid_lens"));

        weights.ShouldHaveShape(2, 2, 3, 5);
        weights.ShouldBeClose(golden.Expected("weights"));
        output.ShouldBeClose(golden.Expected("output"));
    }

    [Fact]
    public void ShapesDemo_IsTheBooks()
    {
        using var scope = NewDisposeScope();
        using var attention = new MultiHeadAttention(100, 5, dropout: 0.5);
        attention.eval();

        attention.Attend(ones(2, 4, 100), ones(2, 6, 100), ones(2, 6, 100), tensor(new long[] { 3, 2 })).output.ShouldHaveShape(2, 4, 100);
    }

    [Theory]
    [InlineData(false, "published")]
    [InlineData(true, "corrected")]
    public void SharedHeads_MatchPyTorchAsPublishedAndCorrected(bool scaleByHeadSize, string name)
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("shared_heads");
        SharedHeadAttention attention = golden.Load(new SharedHeadAttention(8, 2, scaleByHeadSize));
        Tensor x = golden["x"];

        (Tensor output, Tensor weights) = attention.Attend(x, x, x, AttentionMask.Causal(3));

        weights.ShouldBeClose(golden.Expected(name, "weights"));
        output.ShouldBeClose(golden.Expected(name, "output"));
    }

    [Fact]
    public void SharedHeads_HaveFewerParameters()
    {
        using var published = new SharedHeadAttention(16, 4);
        using var standard = new MultiHeadAttention(16, 4);

        published.parameters().Sum(parameter => parameter.numel()).ShouldBe(320);
        standard.parameters().Sum(parameter => parameter.numel()).ShouldBe(1024);
    }

    [Fact]
    public void ThreeTokens_GiveThePrintedNumbers()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("three_tokens");
        Tensor x = golden["x"];
        (Tensor q, Tensor k, Tensor v) = (x.matmul(golden["w_q"]), x.matmul(golden["w_k"]), x.matmul(golden["w_v"]));

        (Tensor output, Tensor weights) = new DotProductAttention().Attend(q.unsqueeze(0), k.unsqueeze(0), v.unsqueeze(0));

        q.ShouldBeClose(golden.Expected("q"));
        k.ShouldBeClose(golden.Expected("k"));
        v.ShouldBeClose(golden.Expected("v"));
        weights.ShouldBeClose(golden.Expected("weights"));
        output.ShouldBeClose(golden.Expected("output"));
        output.ShouldBeClose([1.8639, 6.3194, 1.7042, 1.9991, 7.8141, 0.2735, 1.9926, 7.4796, 0.7359], 5e-5);
        weights.ShouldBeClose([0.13613, 0.43194, 0.43194, 8.9045e-4, 0.90884, 0.090267, 7.4449e-3, 0.75471, 0.23785], 5e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public void ImagePatches_MatchPyTorchForAnyNumberOfHeads(int numHeads)
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("image");
        Tensor image = golden["pixels"].reshape(1, 1, 8, 8);
        Tensor patches = nn.functional.unfold(image, 4, stride: 4).transpose(1, 2); // (1, 4, 16)
        using var attention = new PlainMultiHeadAttention(16, 16, numHeads);
        attention.load_state_dict(new() { ["query_layer.weight"] = eye(16), ["key_layer.weight"] = eye(16), ["value_layer.weight"] = eye(16) });

        (Tensor output, Tensor weights) = attention.Attend(patches, patches, patches);

        patches.ShouldBeClose(golden.Expected("patches"), 0);
        image.reshape(4, 16).Numbers().ShouldNotBe(golden.Expected("patches"));
        weights.ShouldBeClose(golden.Expected("by_heads", $"{numHeads}", "weights"));
        output.ShouldBeClose(golden.Expected("by_heads", $"{numHeads}", "output"));
    }

    [Fact]
    public void FromScratchShapes_AreThePublishedOnes()
    {
        using var scope = NewDisposeScope();
        using var attention = new PlainMultiHeadAttention(10, 16, 2);
        Tensor features = rand(32, 20, 10);

        (Tensor output, Tensor weights) = attention.Attend(features, features, features);

        output.ShouldHaveShape(32, 20, 16);
        weights.ShouldHaveShape(32, 2, 20, 20);
    }
}
