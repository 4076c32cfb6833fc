using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Workbook.Attention.Vision;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Vision;

/// <summary>Multiply–adds, counted a second time while the module runs.</summary>
[Collection(TorchCollection.Name)]
public sealed class VisualAttentionCostTests
{
    // What no layer does: features times weights, and products of two results. Written out for the registry's sizes.
    [Theory]
    [InlineData("SqueezeExcitation", 4 * 24)]
    [InlineData("ChannelAttention", 4 * 24)]
    [InlineData("SpatialAttention", 4 * 24)]
    [InlineData("CbamResidualBlock", 2 * 6 * 9)]
    [InlineData("SelectiveKernel", 3 * 4 * 24)]
    [InlineData("SelectiveKernel, stride 2", 2 * 4 * 9)]
    [InlineData("SpatialSelfAttention", (12 * 12 * 2) + (12 * 12 * 4) + (4 * 12))]
    [InlineData("ChannelSelfAttention", (2 * 4 * 4 * 12) + (4 * 12))]
    [InlineData("ChannelSelfAttention, projected", (2 * 3 * 3 * 12) + (3 * 12))]
    [InlineData("NonLocal", 2 * 20 * 4 * 2)]
    [InlineData("NonLocal, 1-D", 2 * 7 * 3 * 2)]
    [InlineData("NonLocal, 3-D", 2 * 8 * 2 * 2)]
    [InlineData("NonLocal, whole", 2 * 3 * 3 * 2)]
    [InlineData("MultiHeadImageAttention", 2 * 12 * 12 * 4)]
    public void MultiplyAdds_AreThoseOfTheLayersAndOfWhatIsBetweenThem(string name, long between)
    {
        using var scope = NewDisposeScope();
        VisualAttention attention = VisualAttentionRegistry.Make(name);
        long counted = 0;
        foreach (nn.Module<Tensor, Tensor> layer in attention.modules().Where(module => module is Linear or Convolution).Cast<nn.Module<Tensor, Tensor>>())
        {
            // Each number of the output takes one row of the weights.
            long row = layer.named_parameters().Where(entry => entry.name == "weight").Select(entry => entry.parameter.numel() / entry.parameter.shape[0]).Single();
            layer.register_forward_hook((_, _, output) =>
            {
                counted += output.numel() * row;
                return output;
            });
        }

        attention.call(VisualAttentionRegistry.Input(name).narrow(0, 0, 1));

        attention.MultiplyAdds(VisualAttentionRegistry.Size(name)).ShouldBe(counted + between);
    }

    [Fact]
    public void SelfAttention_CostsFourTimesAsMuchPerPlaceWhereAnImageIsTwiceAsHighAndWide()
    {
        using var attention = new SpatialSelfAttention(8);

        long small = attention.MultiplyAdds(32, 32);
        long large = attention.MultiplyAdds(64, 64);

        // 16 times the pairs, 4 times the projections.
        (large / (double)small).ShouldBeInRange(15.5, 16);
    }
}
