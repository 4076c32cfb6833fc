using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Vision;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Vision;

/// <summary>Visual attention against PyTorch's numbers: outputs, weights and gradients.</summary>
[Collection(TorchCollection.Name)]
public sealed class VisionGoldenTests
{
    private static readonly Dictionary<string, Func<VisualAttention>> Makers = new()
    {
        ["squeeze_excitation"] = () => new SqueezeExcitation(4, 2),
        ["channel_attention"] = () => new ChannelAttention(4, 2),
        ["spatial_attention"] = () => new SpatialAttention(4, 3),
        ["selective_kernel"] = () => new SelectiveKernel(4, branches: 3, groups: 2, minHidden: 2),
        ["spatial_self_attention"] = () => new SpatialSelfAttention(4, 2),
        ["channel_self_attention"] = () => new ChannelSelfAttention(4, 3),
        ["channel_self_attention_past"] = () => new ChannelSelfAttention(4),
        ["non_local"] = () => new NonLocal(4, 2, batchNorm: false),
        ["non_local_1d"] = () => new NonLocal(4, 2, dimensions: 1, batchNorm: false),
        ["non_local_3d"] = () => new NonLocal(4, 2, dimensions: 3, batchNorm: false),
        ["cbam_residual_block"] = () => new CbamResidualBlock(4, 4, reduction: 2),
        ["cbam_residual_block_5"] = () => new CbamResidualBlock(2, 4, kernelSize: 5, reduction: 2),
    };

    public static TheoryData<string> Cases => [.. Makers.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Module_MatchesPyTorch(string name)
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden(name);
        VisualAttention attention = golden.Load(Makers[name]());
        attention.eval();
        Tensor input = golden["x"].requires_grad_();

        (Tensor output, Tensor weights) = attention.call(input);
        (output.flatten() * Direction(output.numel())).sum().backward();

        output.ShouldBeClose(golden.Expected("output"));
        weights.ShouldBeClose(golden.Expected("weights"));
        input.grad.ShouldNotBeNull().ShouldBeClose(golden.Expected("gradients", "x"));
        foreach ((string parameter, Tensor value) in attention.named_parameters())
        {
            value.grad.ShouldNotBeNull(parameter).ShouldBeClose(golden.Expected("gradients", parameter));
        }
    }

    // The article's examples, recomputed; what it printed for the selective kernel, 16 channels, cannot be.
    [Theory]
    [InlineData("squeeze excitation", new long[] { 4, 8, 20, 20 }, new long[] { 4, 8, 20, 20 }, 64, null)]
    [InlineData("cbam", new long[] { 4, 8, 20, 20 }, new long[] { 4, 16, 20, 20 }, 1618, null)]
    [InlineData("selective kernel", new long[] { 4, 8, 20, 20 }, new long[] { 4, 8, 10, 10 }, 1952, null)]
    [InlineData("spatial", new long[] { 4, 16, 20, 20 }, new long[] { 4, 16, 20, 20 }, 409, new long[] { 4, 400, 400 })]
    [InlineData("channel", new long[] { 4, 8, 20, 20 }, new long[] { 4, 8, 20, 20 }, 289, new long[] { 4, 8, 8 })]
    [InlineData("non-local", new long[] { 4, 16, 20, 20 }, new long[] { 4, 16, 20, 20 }, 584, new long[] { 4, 400, 100 })]
    public void Example_HasTheRecomputedShapesAndParameters(string name, long[] input, long[] output, long parameters, long[]? weights)
    {
        using var scope = NewDisposeScope();
        VisualAttention attention = name switch
        {
            "squeeze excitation" => new SqueezeExcitation(8, 2),
            "cbam" => new CbamResidualBlock(8, 16, stride: 1, reduction: 2),
            "selective kernel" => new SelectiveKernel(8, stride: 2),
            "spatial" => new SpatialSelfAttention(16, 4),
            "channel" => new ChannelSelfAttention(8, 8),
            _ => new NonLocal(16, 8),
        };

        (Tensor actual, Tensor attentionWeights) = attention.call(randn(input));

        actual.ShouldHaveShape(output);
        attention.Parameters.ShouldBe(parameters);
        if (weights is not null)
        {
            attentionWeights.ShouldHaveShape(weights);
        }
    }

    // 1, -1, 2, -2, …, as in the script, by the number of elements.
    private static Tensor Direction(long count) =>
        tensor([.. Enumerable.Range(0, (int)count).Select(i => (float)((i / 2 + 1) * (1 - 2 * (i % 2)) / (double)count))]);
}
