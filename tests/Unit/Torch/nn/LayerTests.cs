using System.Runtime.InteropServices;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class LayerTests
{
    [Theory]
    [InlineData(5, 5), InlineData(-1, -1)]
    public void Embedding_OfAnIndexOutOfRange_TellsIt(long index, long told)
    {
        using var scope = NewDisposeScope();
        using var embedding = nn.Embedding(5, 3);
        Should.Throw<ExternalException>(() => embedding.call(tensor(new[] { 1, index }))).Message
            .ShouldBe($"Embedding: indices must be at least 0 and below num_embeddings (5); got {told}.");
    }

    [Fact]
    public void Embedding_OfReals_TellsLibtorchsReason()
    {
        using var scope = NewDisposeScope();
        using var embedding = nn.Embedding(5, 3);
        Should.Throw<ExternalException>(() => embedding.call(ones(2))).Message.ShouldStartWith("embedding((5, 3), (2)");
    }

    [Fact]
    public void Embedding_PaddingOutOfRange_IsRefused()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => nn.Embedding(5, 3, padding_idx: 5)).Message
            .ShouldBe("Embedding: padding_idx must be at least -5 and below num_embeddings (5); got 5.");
    }

    [Fact]
    public void Embedding_FromPretrained_CopiesAndFreezes()
    {
        using var scope = NewDisposeScope();
        var vectors = arange(6, float32).view(3, 2);
        using var embedding = nn.Embedding_from_pretrained(vectors);
        vectors.zero_();
        embedding.call(tensor(new long[] { 2 })).data<float>().ToArray().ShouldBe([4, 5]);
        embedding.weight!.requires_grad.ShouldBeFalse();
        Should.Throw<ArgumentException>(() => nn.Embedding_from_pretrained(zeros(3))).Message
            .ShouldStartWith("Embedding: the vectors must be a matrix, one in each row; the shape is (3).");
        using var learnt = nn.Embedding_from_pretrained(vectors, freeze: false);
        learnt.weight!.requires_grad.ShouldBeTrue();
    }

    [Fact]
    public void Dropout_OnlyWhileTraining()
    {
        using var scope = NewDisposeScope();
        using var dropout = nn.Dropout(0.5);
        var x = ones(1000);
        manual_seed(0);
        dropout.call(x).data<float>().ToArray().Distinct().Order().ShouldBe([0, 2]);
        dropout.eval();
        dropout.call(x).Equals(x).ShouldBeTrue();
    }

    [Theory]
    [InlineData(-0.1, "-0.1"), InlineData(1.5, "1.5"), InlineData(double.NaN, "NaN")]
    public void Dropout_OfNoProbability_IsRefused(double p, string told)
    {
        Should.Throw<ArgumentException>(() => nn.Dropout(p)).Message.ShouldStartWith($"Dropout: p must be between 0 and 1; got {told}.");
        using var x = ones(1);
        Should.Throw<ArgumentException>(() => nn.functional.dropout(x, p)).Message.ShouldStartWith($"dropout: p must be between 0 and 1; got {told}.");
    }

    [Fact]
    public void LayerNorm_WithoutAffine_HasNoParameters()
    {
        using var plain = nn.LayerNorm(4, elementwise_affine: false);
        plain.parameters().ShouldBeEmpty();
        using var scaled = nn.LayerNorm([3, 4], bias: false);
        scaled.weight.shape.ShouldBe([3, 4]);
        scaled.bias.ShouldBeNull();
        Should.Throw<ArgumentException>(() => nn.LayerNorm([])).Message.ShouldStartWith("LayerNorm: normalized_shape must name at least one dimension; got ().");
    }

    [Fact]
    public void LayerNorm_Reset_GivesScaleOneAndShiftZero()
    {
        using var norm = nn.LayerNorm(2);
        nn.init.constant_(norm.weight, 5);
        nn.init.constant_(norm.bias!, 5);
        norm.reset_parameters();
        norm.weight.data<float>().ToArray().ShouldBe([1, 1]);
        norm.bias!.data<float>().ToArray().ShouldBe([0, 0]);
    }

    [Fact]
    public void Linear_TakesTypeAndGivenParameters()
    {
        using var precise = nn.Linear(3, 2, dtype: float64);
        precise.weight.dtype.ShouldBe(float64);
        precise.bias!.dtype.ShouldBe(float64);
        using var given = nn.Linear(nn.Parameter(ones(2, 3)));
        (given.in_features, given.out_features).ShouldBe((3, 2));
        given.bias.ShouldBeNull();
    }

    [Fact]
    public void Flatten_MakesTheNamedDimensionsOne()
    {
        using var scope = NewDisposeScope();
        var x = zeros(2, 3, 4);
        using var usual = nn.Flatten();
        using var first = nn.Flatten(0, 1);
        usual.call(x).shape.ShouldBe([2, 12]);
        first.call(x).shape.ShouldBe([6, 4]);
    }
}
