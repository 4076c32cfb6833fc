using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Scoring;
using Workbook.Attention.Vision;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Vision;

/// <summary>What single modules of visual attention do, and what they refuse.</summary>
[Collection(TorchCollection.Name)]
public sealed class VisualAttentionModuleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void SelectiveKernel_HasAsManyBranchesAsAsked(long branches)
    {
        using var scope = NewDisposeScope();
        using var attention = new SelectiveKernel(4, branches);

        (Tensor output, Tensor weights) = attention.call(randn(2, 4, 9, 9));

        weights.ShouldHaveShape(2, branches, 4);
        output.ShouldHaveShape(2, 4, 9, 9);
        attention.named_parameters().Count(entry => entry.name.StartsWith("fcs.", StringComparison.Ordinal)).ShouldBe(2 * (int)branches);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(5, 1)]
    [InlineData(7, 1)]
    [InlineData(5, 2)]
    [InlineData(7, 2)]
    [InlineData(7, 3)]
    public void Cbam_TakesEveryKernelSizeAndStride(long kernelSize, long stride)
    {
        using var scope = NewDisposeScope();
        using var block = new CbamResidualBlock(4, 8, kernelSize, stride);

        block.call(randn(2, 4, 11, 8)).output.ShouldHaveShape(2, 8, (11 + stride - 1) / stride, (8 + stride - 1) / stride);
    }

    [Fact]
    public void Cbam_AddsTheWayPast()
    {
        using var scope = NewDisposeScope();
        using var block = new CbamResidualBlock(2, 4, stride: 1);
        using (no_grad())
        {
            // A norm that gives 0 leaves the way past alone.
            Array.ForEach(block.named_parameters().Where(entry => entry.name.StartsWith("bn1.", StringComparison.Ordinal)).Select(entry => entry.parameter).ToArray(), parameter => nn.init.zeros_(parameter));
        }

        Tensor input = randn(1, 2, 4, 4);
        Tensor past = nn.functional.conv2d(nn.functional.max_pool2d(input, 3, 1, 1), block.state_dict()["conv_res.weight"], block.state_dict()["conv_res.bias"]).relu();

        block.call(input).output.ShouldBeClose(past.Numbers(), 1e-6);
    }

    [Fact]
    public void SpatialSelfAttention_Scaled_DividesByTheRootOfTheHeadDim()
    {
        using var scope = NewDisposeScope();
        (SpatialSelfAttention plain, SpatialSelfAttention scaled) = (new(8, 4), new(8, 4, scaled: true));
        scaled.load_state_dict(plain.state_dict());
        Tensor input = randn(2, 8, 3, 3) * 3;

        Tensor half = plain.call(input).attentionWeights.log() / 2;

        scaled.call(input).attentionWeights.ShouldBeClose(half.softmax(-1).Numbers(), 1e-5);
    }

    [Fact]
    public void ChannelSelfAttention_HardensWithThePlacesUnlessScaled()
    {
        using var scope = NewDisposeScope();
        double Largest(bool scaled, long side)
        {
            manual_seed(3);
            using var attention = new ChannelSelfAttention(8, scaled: scaled);
            return attention.call(randn(4, 8, side, side)).attentionWeights.max(-1).values.mean().ToDouble();
        }

        Largest(scaled: false, 32).ShouldBeGreaterThan(0.99);
        Largest(scaled: true, 32).ShouldBeLessThan(0.95);
        Largest(scaled: false, 2).ShouldBeLessThan(0.6);
    }

    [Fact]
    public void NonLocal_LooksAtAQuarterOfThePlacesWhereItSubsamples()
    {
        using var scope = NewDisposeScope();

        new NonLocal(4).call(randn(2, 4, 6, 7)).attentionWeights.ShouldHaveShape(2, 42, 9);
        new NonLocal(4, subSample: false).call(randn(2, 4, 6, 7)).attentionWeights.ShouldHaveShape(2, 42, 42);
        new NonLocal(4, dimensions: 1).call(randn(2, 4, 7)).attentionWeights.ShouldHaveShape(2, 7, 3);
        new NonLocal(4, dimensions: 3).call(randn([2, 4, 3, 4, 5])).attentionWeights.ShouldHaveShape(2, 60, 12);
    }

    [Fact]
    public void NonLocal_InputTooSmallToSubsample_IsAnErrorThatSaysWhatToDo()
    {
        using var scope = NewDisposeScope();
        using var flat = new NonLocal(4, dimensions: 1);
        using var image = new NonLocal(4);

        Message(() => image.call(randn(2, 4, 1, 5))).ShouldBe("NonLocal: to be subsampled, height and width must be at least 2, but the size is (1, 5); turn subSample off.");
        Message(() => flat.call(randn(2, 4, 1))).ShouldBe("NonLocal: to be subsampled, the width must be at least 2, but the size is (1); turn subSample off.");
        Message(() => image.MultiplyAdds(5, 1)).ShouldContain("the size is (5, 1)");
        new NonLocal(4, subSample: false).call(randn(2, 4, 1, 1)).output.ShouldHaveShape(2, 4, 1, 1);
    }

    [Fact]
    public void MultiHead_HiddenPlacesGetNoWeight()
    {
        using var scope = NewDisposeScope();
        using var attention = new MultiHeadImageAttention(4, 2, batchFirst: false);
        Tensor input = randn(4, 2, 2, 3);
        Tensor changed = input.clone();
        changed.select(2, 1).fill_(9); // the second row: places 3 to 5
        Tensor firstRow = tensor(new long[] { 3, 3 });

        (Tensor output, Tensor weights) = attention.Attend(input, firstRow);
        Tensor other = attention.Attend(changed, firstRow).output;

        weights.ShouldHaveShape(2, 2, 6, 6);
        weights.narrow(-1, 3, 3).Numbers().ShouldAllBe(weight => weight == 0);
        other.select(2, 0).ShouldBeClose(output.select(2, 0).Numbers(), 1e-6);
        Message(() => attention.Attend(input, AttentionMask.Causal(5))).ShouldContain("does not fit");
    }

    [Fact]
    public void SizesThatDoNotFit_AreErrorsThatNameThem()
    {
        Message(() => new SqueezeExcitation(10, 4)).ShouldBe("SqueezeExcitation: inChannels (10) must be a multiple of reduction (4).");
        Message(() => new SqueezeExcitation(4, 8)).ShouldBe("SqueezeExcitation: inChannels (4) must be a multiple of reduction (8).");
        Message(() => new SqueezeExcitation(0)).ShouldBe("SqueezeExcitation: inChannels must be at least 1, not 0.");
        Message(() => new ChannelAttention(6, 4)).ShouldBe("ChannelAttention: inChannels (6) must be a multiple of reduction (4).");
        Message(() => new SpatialAttention(4, 4)).ShouldBe("SpatialAttention: kernelSize must be 3, 5 or 7, not 4.");
        Message(() => new CbamResidualBlock(4, 8, 9)).ShouldBe("CbamResidualBlock: kernelSize must be 3, 5 or 7, not 9.");
        Message(() => new CbamResidualBlock(4, 6)).ShouldBe("CbamResidualBlock: outChannels (6) must be a multiple of reduction (4).");
        Message(() => new CbamResidualBlock(4, 8, stride: 0)).ShouldBe("CbamResidualBlock: stride must be at least 1, not 0.");
        Message(() => new SelectiveKernel(9, groups: 2)).ShouldBe("SelectiveKernel: inChannels (9) must be a multiple of groups (2).");
        Message(() => new SelectiveKernel(8, branches: 0)).ShouldBe("SelectiveKernel: branches must be at least 1, not 0.");
        Message(() => new SpatialSelfAttention(8, 0)).ShouldBe("SpatialSelfAttention: headDim must be at least 1, not 0.");
        Message(() => new ChannelSelfAttention(8, 0)).ShouldBe("ChannelSelfAttention: outChannels must be at least 1, not 0.");
        Message(() => new NonLocal(8, 0)).ShouldBe("NonLocal: interChannels must be at least 1, not 0.");
        Message(() => new NonLocal(8, dimensions: 4)).ShouldBe("NonLocal: dimensions must be 1, 2 or 3, not 4.");
        Message(() => new MultiHeadImageAttention(8, 3)).ShouldBe("MultiHeadImageAttention: inChannels (8) must be a multiple of numHeads (3).");
    }

    private static string Message(Func<object> action) => Should.Throw<ArgumentException>(() => { action(); }).Message;
}
