using Shouldly;
using Workbook.Attention.Scoring;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Scoring;

/// <summary>Scoring functions against PyTorch's numbers.</summary>
[Collection(TorchCollection.Name)]
public sealed class ScoringGoldenTests
{
    [Fact]
    public void MaskedSoftmax_MatchesPyTorchForOneLengthPerSequenceOrPerQueryAndForNone()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("masked_softmax");
        Tensor scores = golden["scores"];

        MaskedSoftmax.Compute(scores, golden.Lengths("lens")).ShouldBeClose(golden.Expected("by_lens"));
        MaskedSoftmax.Compute(scores, golden.Lengths("lens_per_query")).ShouldBeClose(golden.Expected("by_lens_per_query"));
        MaskedSoftmax.Compute(scores).ShouldBeClose(golden.Expected("without"));
        MaskedSoftmax.Compute(scores, tensor(new long[] { 0, 3 })).ShouldBeClose(golden.Expected("first_empty"));
    }

    [Fact]
    public void AdditiveAttention_MatchesPyTorch()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("additive");
        AdditiveAttention attention = golden.Load(new AdditiveAttention(2, 3, 4));

        (Tensor output, Tensor weights) = attention.Attend(golden["q"], golden["k"], golden["v"], golden.Lengths("valid_lens"));

        weights.ShouldBeClose(golden.Expected("weights"));
        output.ShouldBeClose(golden.Expected("output"));
    }

    [Fact]
    public void DotProductAttention_MatchesPyTorch()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("dot_product");

        (Tensor output, Tensor weights) = new DotProductAttention().Attend(golden["q"], golden["k"], golden["v"], golden.Lengths("valid_lens"));

        weights.ShouldBeClose(golden.Expected("weights"));
        output.ShouldBeClose(golden.Expected("output"));
    }

    [Fact]
    public void ScaledDotRule_MatchesPyTorch()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("scaled_dot_rule");

        (Tensor output, Tensor weights) = new DotProductAttention().Attend(golden["q"], golden["k"], golden["v"]);

        weights.ShouldBeClose(golden.Expected("weights"));
        output.ShouldBeClose(golden.Expected("output"));
    }

    [Fact]
    public void TanhRule_MatchesPyTorch()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("tanh_rule");
        TanhPairAttention attention = golden.Load(new TanhPairAttention(3, 3, 5));

        (Tensor output, Tensor weights) = attention.Attend(golden["q"], golden["k"], golden["v"]);

        weights.ShouldBeClose(golden.Expected("weights"));
        output.ShouldBeClose(golden.Expected("output"));
    }

    [Fact]
    public void LinearRuleOfFixedKeyCount_MatchesPyTorch()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("linear_rule_of_fixed_key_count");
        var attention = new FixedKeyCountAttention(querySize: 3, keySize: 3, valueCount: 4, valueSize: 2, outputSize: 2);
        attention.load_state_dict(new() { ["attn.weight"] = golden.Parameter("attn.weight"), ["attn.bias"] = golden.Parameter("attn.bias") }, strict: false);

        Tensor weights = attention.call(golden["q"], golden["k"], golden["v"]).attentionWeights;

        weights.ShouldBeClose(golden.Expected("weights"));
        bmm(weights, golden["v"]).ShouldBeClose(golden.Expected("output"));
    }

    [Fact]
    public void BatchMatrixProduct_GivesTheBooksWeightedMeans()
    {
        using var scope = NewDisposeScope();
        Tensor values = arange(20, float32).reshape(2, 10, 1);

        bmm(ones(2, 1, 4), ones(2, 4, 6)).ShouldHaveShape(2, 1, 6);
        bmm(full([2, 1, 10], 0.1f), values).ShouldBeClose([4.5, 14.5]);
        new DotProductAttention().Attend(ones(2, 1, 3), zeros(2, 10, 3), values).output.ShouldBeClose([4.5, 14.5]);
    }

    [Fact]
    public void UniformKeys_GiveTheMeanOfTheValidValues()
    {
        using var scope = NewDisposeScope();
        Tensor values = arange(40, float32).reshape(1, 10, 4).repeat(2, 1, 1);
        Tensor lengths = tensor(new long[] { 2, 6 });
        manual_seed(0);

        Tensor additive = new AdditiveAttention(20, 2, 8).Attend(randn(2, 1, 20), ones(2, 10, 2), values, lengths).output;
        Tensor dot = new DotProductAttention().Attend(randn(2, 1, 2), ones(2, 10, 2), values, lengths).output;

        additive.ShouldBeClose([2, 3, 4, 5, 10, 11, 12, 13]);
        dot.ShouldBeClose([2, 3, 4, 5, 10, 11, 12, 13]);
    }
}
