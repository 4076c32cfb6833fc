using System.Runtime.InteropServices;
using Shouldly;
using Xunit;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class PoolingTests
{
    [Fact]
    public void Indices_ArePyTorchs()
    {
        using var scope = NewDisposeScope();
        F.max_pool1d_with_indices(Ripples.Of(1, 2, 4), 3, 2, 1).indices.ShouldBeGolden("max_pool1d.indices");
        F.max_pool2d_with_indices(Ripples.Of(1, 2, 4, 4), [3, 3], [2, 2], [1, 1]).indices.ShouldBeGolden("max_pool2d.indices");
        F.max_pool3d_with_indices(Ripples.Of(1, 2, 4, 4, 4), [3, 3, 3], [2, 2, 2], [1, 1, 1]).indices.ShouldBeGolden("max_pool3d.indices");
        nn.MaxPool1d(3, 2, 1).forward_with_indices(Ripples.Of(1, 2, 4)).Indices.ShouldBeGolden("max_pool1d.indices");
        nn.MaxPool2d(3, 2, 1).forward_with_indices(Ripples.Of(1, 2, 4, 4)).Indices.ShouldBeGolden("max_pool2d.indices");
        nn.MaxPool3d(3, 2, 1).forward_with_indices(Ripples.Of(1, 2, 4, 4, 4)).Indices.ShouldBeGolden("max_pool3d.indices");
        F.adaptive_max_pool1d_with_indices(Ripples.Of(1, 2, 5), 2).Indices.ShouldBeGolden("adaptive_max_pool1d.indices");
        F.adaptive_max_pool2d_with_indices(Ripples.Of(1, 2, 5, 5), [2, 2]).Indices.ShouldBeGolden("adaptive_max_pool2d.indices");
        F.adaptive_max_pool3d_with_indices(Ripples.Of(1, 2, 5, 5, 5), [2, 2, 2]).Indices.ShouldBeGolden("adaptive_max_pool3d.indices");
        nn.AdaptiveMaxPool1d(2).forward_with_indices(Ripples.Of(1, 2, 5)).Indices.ShouldBeGolden("adaptive_max_pool1d.indices");
        nn.AdaptiveMaxPool2d([2, 2]).forward_with_indices(Ripples.Of(1, 2, 5, 5)).indices.ShouldBeGolden("adaptive_max_pool2d.indices");
        nn.AdaptiveMaxPool3d([2, 2, 2]).forward_with_indices(Ripples.Of(1, 2, 5, 5, 5)).indices.ShouldBeGolden("adaptive_max_pool3d.indices");
    }

    [Fact]
    public void Unpooling_ToAGivenSize_IsPyTorchs()
    {
        using var scope = NewDisposeScope();
        var (pooled, places) = F.max_pool2d_with_indices(Ripples.Of(1, 1, 5, 5), [2, 2]);
        F.max_unpool2d(pooled, places, [2, 2], output_size: [5, 5]).ShouldBeGolden("max_unpool2d.sized");
    }

    [Fact]
    public void Unpooling_ToAnImpossibleSize_TellsWhichThereAre()
    {
        using var scope = NewDisposeScope();
        var (pooled, places) = F.max_pool2d_with_indices(Ripples.Of(1, 1, 4, 4), [2, 2]);
        Should.Throw<ArgumentException>(() => F.max_unpool2d(pooled, places, [2, 2], output_size: [4, 6])).Message
            .ShouldStartWith("max_unpool2d: output_size must be between 3 and 5 along dimension 1 for an input of shape (1, 1, 2, 2); got (4, 6).");
        Should.Throw<ArgumentException>(() => F.max_unpool2d(pooled, places, [2, 2], output_size: [4])).Message
            .ShouldStartWith("max_unpool2d: output_size must have 2 or 4 lengths; got (4).");
    }

    [Fact]
    public void WrongInputs_AreToldWithTheOperationAndTheShapes()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ExternalException>(() => F.max_pool2d(zeros(3, 3), 2)).Message.ShouldStartWith("max_pool2d((3, 3), [2, 2], [], [0], [1], false): ");
        Should.Throw<ExternalException>(() => nn.MaxPool2d(4).call(zeros(1, 1, 3, 5))).Message.ShouldStartWith("max_pool2d((1, 1, 3, 5), [4, 4], [], [0], [1], false): ");
        Should.Throw<ExternalException>(() => nn.AvgPool1d(4).call(zeros(1, 1, 3))).Message.ShouldStartWith("avg_pool1d((1, 1, 3), [4], [], [0], false, true): ");
        Should.Throw<ExternalException>(() => nn.AdaptiveAvgPool2d(2).call(zeros(3))).Message.ShouldStartWith("adaptive_avg_pool2d((3), [2, 2]): ");
    }

    [Fact]
    public void Options_CanBeRead()
    {
        using var max = nn.MaxPool2d((3, 2), stride: (2, 1), padding: (1, 0), dilation: (1, 2), ceil_mode: true);
        max.kernel_size.ShouldBe([3, 2]);
        max.stride.ShouldBe([2, 1]);
        max.padding.ShouldBe([1, 0]);
        max.dilation.ShouldBe([1, 2]);
        max.ceil_mode.ShouldBeTrue();
        using var mean = nn.AvgPool1d(3);
        (mean.kernel_size, mean.stride, mean.padding, mean.ceil_mode, mean.count_include_pad).ShouldBe((3, null, 0, false, true));
    }
}
