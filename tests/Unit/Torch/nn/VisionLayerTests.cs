using System.Runtime.InteropServices;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workbook.Tests.Torch;

/// <summary>Padding, channel dropouts, folding, bags.</summary>
[Collection(TorchCollection.Name)]
public sealed class VisionLayerTests
{
    [Fact]
    public void Padding_IsPyTorchs()
    {
        using var scope = NewDisposeScope();
        F.pad(Ripples.Of(1, 2, 3, 4), (1, 2, 2, 1), PaddingModes.Reflect).ShouldBeGolden("pad.reflect");
        F.pad(Ripples.Of(1, 2, 3, 4), (1, 2, 2, 1), PaddingModes.Replicate).ShouldBeGolden("pad.replicate");
        F.pad(Ripples.Of(1, 2, 3, 4), (1, 2, 2, 1), PaddingModes.Circular).ShouldBeGolden("pad.circular");
        F.pad(Ripples.Of(2, 3), (1, -1, 0, 2), value: 1.5).ShouldBeGolden("pad.constant");
    }

    [Fact]
    public void Padding_ThatDoesNotFit_IsToldWithTheShapes()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ExternalException>(() => F.pad(zeros(2, 3), new long[] { 1, 1, 1 })).Message.ShouldStartWith("pad((2, 3), [1, 1, 1], \"constant\", 0): ");
        Should.Throw<ExternalException>(() => nn.ReflectionPad1d(3).call(zeros(1, 1, 3))).Message.ShouldStartWith("pad((1, 1, 3), [3, 3], \"reflect\", 0): ");
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public void ChannelDropout_TakesWholeChannelsAndOnlyWhileTraining(int dimensions)
    {
        using var scope = NewDisposeScope();
        using nn.Module<Tensor, Tensor> dropout = dimensions switch { 1 => nn.Dropout1d(0.4), 2 => nn.Dropout2d(0.4), _ => nn.Dropout3d(0.4) };
        var x = ones([20, 10, .. new long[] { 2, 1, 3 }[..dimensions]]);
        manual_seed(0);
        var sums = TorchGolden.Values(dropout.call(x).flatten(2).mean([2]));
        sums.Distinct().Order().ShouldBe([0, 1 / 0.6], 1e-6);
        sums.Count(sum => sum == 0).ShouldBeInRange(50, 110);
        dropout.eval();
        dropout.call(x).Equals(x).ShouldBeTrue();
    }

    [Fact]
    public void ChannelDropout_InPlace_OverwritesASampleAlone()
    {
        using var scope = NewDisposeScope();
        var x = ones(4, 3);
        var y = F.dropout1d(x, 1, inplace: true);
        TorchGolden.Values(x).ShouldAllBe(element => element == 0);
        y.shape.ShouldBe([4, 3]);
        y.Dispose();
        x.IsInvalid.ShouldBeFalse();
    }

    [Fact]
    public void Dropouts_OfWrongInputs_AreRefused()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => F.dropout1d(zeros(2, 3, 4, 5))).Message.ShouldStartWith("dropout1d: the input must have 2 or 3 dimensions; its shape is (2, 3, 4, 5).");
        Should.Throw<ArgumentException>(() => nn.Dropout2d(1.5)).Message.ShouldStartWith("Dropout2d: p must be between 0 and 1; got 1.5.");
        Should.Throw<ArgumentException>(() => nn.AlphaDropout(-1)).Message.ShouldStartWith("AlphaDropout: p must be between 0 and 1; got -1.");
        Should.Throw<ArgumentException>(() => F.feature_alpha_dropout(zeros(2, 3), 2)).Message.ShouldStartWith("feature_alpha_dropout: p must be between 0 and 1; got 2.");
        F.alpha_dropout(ones(2)).Equals(ones(2)).ShouldBeTrue();
    }

    [Fact]
    public void FoldingAnUnfoldedPicture_CountsOverlaps()
    {
        using var scope = NewDisposeScope();
        var x = ones(1, 1, 3, 3);
        TorchGolden.Values(F.fold(F.unfold(x, 2), 3, 2)).ShouldBe([1, 2, 1, 2, 4, 2, 1, 2, 1]);
    }

    [Fact]
    public void Shapes_ThatDoNotFit_AreTold()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => nn.ChannelShuffle(2).call(zeros(1, 3, 2))).Message
            .ShouldStartWith("ChannelShuffle: the input must have shape (batch, channels, …), the channels a multiple of groups (2); its shape is (1, 3, 2).");
        Should.Throw<ExternalException>(() => nn.PixelShuffle(2).call(zeros(1, 3, 2, 2))).Message.ShouldStartWith("pixel_shuffle((1, 3, 2, 2), 2): ");
        Should.Throw<ExternalException>(() => nn.Unflatten(1, [2, 2]).call(zeros(1, 5))).Message.ShouldStartWith("unflatten((1, 5), 1, [2, 2]): ");
        Should.Throw<ExternalException>(() => nn.Bilinear(2, 3, 4).call(zeros(5, 2), zeros(5, 2))).Message.ShouldStartWith("bilinear((5, 2), (5, 2), (4, 2, 3), (4)): ");
    }

    [Fact]
    public void WeightedBagsByOffsets_ArePyTorchs()
    {
        using var scope = NewDisposeScope();
        manual_seed(0);
        using var bag = nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Sum, include_last_offset: true);
        bag.call(tensor(new long[] { 1, 2, 4, 4 }), tensor(new long[] { 0, 3, 4 }), Ripples.Of(4)).ShouldBeGolden("embedding_bag.weighted");
        using var mean = nn.EmbeddingBag(5, 3);
        mean.call(tensor(new long[] { 1, 2, 4, 0 }), tensor(new long[] { 0, 2 })).Equals(mean.call(tensor(new long[,] { { 1, 2 }, { 4, 0 } }))).ShouldBeTrue();
    }

    [Fact]
    public void BagsOfLongVectors_ShortenThem()
    {
        using var scope = NewDisposeScope();
        manual_seed(0);
        using var bag = nn.EmbeddingBag(5, 3, max_norm: 0.5, norm_type: 1);
        bag.call(tensor(new long[,] { { 1, 2 } })).ShouldBeGolden("embedding_bag.shortened");
        bag.weight.ShouldBeGolden("embedding_bag.shortened.weight");
    }

    [Fact]
    public void BagsFromPretrained_CopyAndFreeze()
    {
        using var scope = NewDisposeScope();
        var vectors = arange(6, float32).view(3, 2);
        using var bag = nn.EmbeddingBag_from_pretrained(vectors, mode: EmbeddingBagMode.Max);
        vectors.zero_();
        TorchGolden.Values(bag.call(tensor(new long[,] { { 0, 2 } }))).ShouldBe([4, 5]);
        bag.weight!.requires_grad.ShouldBeFalse();
        Should.Throw<ArgumentException>(() => nn.EmbeddingBag_from_pretrained(zeros(3))).Message
            .ShouldStartWith("EmbeddingBag: the vectors must be a matrix, one in each row; the shape is (3).");
    }

    [Fact]
    public void BagsOfWrongArguments_AreRefused()
    {
        using var scope = NewDisposeScope();
        using var bag = nn.EmbeddingBag(5, 3);
        Tensor vector = zeros([4], int64), matrix = zeros([2, 2], int64), offsets = zeros([1], int64);
        Refused(() => bag.call(zeros(2, 2)), "EmbeddingBag: indices must be integers; got Float32.");
        Refused(() => bag.call(vector), "EmbeddingBag: the indices must be a matrix where there are no offsets; their shape is (4).");
        Refused(() => bag.call(matrix, offsets), "EmbeddingBag: the indices must be a vector where there are offsets; their shape is (2, 2).");
        Refused(() => bag.call(vector, zeros([1], int32)), "EmbeddingBag: offsets must have the indices' type Int64; got Int32.");
        Refused(() => bag.call(vector, offsets, ones(4)), "EmbeddingBag: perSampleWeights must be null where mode is not Sum; it is Mean.");
        using var sum = nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Sum);
        Refused(() => sum.call(vector, offsets, ones(3)), "EmbeddingBag: perSampleWeights must have the indices' shape (4); their shape is (3).");

        static void Refused(Func<Tensor> call, string message) => Should.Throw<ArgumentException>(call).Message.ShouldStartWith(message);
    }
}
