using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>Convolutions, pools, norms, dropouts, padding and folding, under the shared laws.</summary>
internal static class VisionModules
{
    internal static readonly ModuleCase[] Cases =
    [
        Of("Conv1d", () => nn.Conv1d(2, 4, 3, stride: 2, padding: 1, groups: 2), 2, 2, 7),
        Of("Conv1dSame", () => nn.Conv1d(2, 3, 4, Padding.Same, dilation: 2), 2, 2, 7),
        Of("Conv2d", () => nn.Conv2d(2, 3, 3), 2, 2, 5, 4),
        Of("Conv2dUnbatched", () => nn.Conv2d(2, 3, 2, padding: 1), 2, 4, 3),
        Of("Conv2dUneven", () => nn.Conv2d(2, 4, (3, 2), stride: (2, 1), padding: (1, 2), dilation: (1, 2), groups: 2, bias: false), 1, 2, 5, 4),
        Of("Conv2dSame", () => nn.Conv2d(1, 2, (4, 3), Padding.Same), 2, 1, 4, 5),
        Of("Conv2dValid", () => nn.Conv2d(1, 2, 2, Padding.Valid, dilation: 2), 2, 1, 4, 5),
        Of("Conv2dReflect", () => nn.Conv2d(1, 2, (3, 3), padding: (2, 1), padding_mode: PaddingModes.Reflect), 1, 1, 4, 5),
        Of("Conv2dReplicate", () => nn.Conv2d(1, 2, (3, 3), padding: (2, 1), padding_mode: PaddingModes.Replicate), 1, 1, 4, 5),
        Of("Conv2dCircular", () => nn.Conv2d(1, 2, (3, 3), padding: (2, 1), padding_mode: PaddingModes.Circular), 1, 1, 4, 5),
        Of("Conv2dSameReflect", () => nn.Conv2d(1, 2, (4, 3), Padding.Same, padding_mode: PaddingModes.Reflect), 1, 1, 4, 5),
        Of("Conv3d", () => nn.Conv3d(1, 2, (1, 2, 3), padding: (0, 1, 1)), 1, 1, 2, 3, 3),
        Of("Conv3dSame", () => nn.Conv3d(1, 1, 2, Padding.Same), 1, 1, 2, 3, 2),
        Of("ConvTranspose1d", () => nn.ConvTranspose1d(2, 4, 3, stride: 2, padding: 1, output_padding: 1, groups: 2), 2, 2, 3),
        Of("ConvTranspose2d", () => nn.ConvTranspose2d(2, 1, (3, 2), stride: (2, 3), padding: (1, 0), output_padding: (1, 2), dilation: (1, 2)), 1, 2, 3, 2),
        Of("ConvTranspose3d", () => nn.ConvTranspose3d(1, 2, 2, stride: 2, bias: false), 1, 1, 2, 1, 2),

        Of("MaxPool1d", () => nn.MaxPool1d(3, stride: 2, padding: 1), 2, 2, 7),
        Of("MaxPool2d", () => nn.MaxPool2d(2), 1, 2, 4, 5),
        Of("MaxPool2dUneven", () => nn.MaxPool2d((3, 2), stride: (1, 2), padding: (1, 0), dilation: (1, 2), ceil_mode: true), 1, 1, 4, 6),
        Of("MaxPool3d", () => nn.MaxPool3d([1, 2, 2], stride: [1, 1, 1]), 1, 1, 2, 3, 3),
        Of("AvgPool1d", () => nn.AvgPool1d(3, stride: 2, padding: 1, count_include_pad: false), 2, 2, 6),
        Of("AvgPool2d", () => nn.AvgPool2d(2, stride: 1), 1, 2, 3, 4),
        Of("AvgPool2dUneven", () => nn.AvgPool2d((3, 2), stride: (2, 1), padding: (1, 0), ceil_mode: true, divisor_override: 5), 1, 1, 4, 4),
        Of("AvgPool3d", () => nn.AvgPool3d(2, stride: 1, padding: 1), 1, 1, 2, 2, 3),
        Of("AdaptiveAvgPool1d", () => nn.AdaptiveAvgPool1d(3), 1, 2, 5),
        Of("AdaptiveAvgPool2d", () => nn.AdaptiveAvgPool2d((2, 3)), 1, 2, 3, 4),
        Of("AdaptiveAvgPool3d", () => nn.AdaptiveAvgPool3d((1, 2, 2)), 1, 1, 2, 3, 3),
        Of("AdaptiveMaxPool1d", () => nn.AdaptiveMaxPool1d(3), 1, 2, 5),
        Of("AdaptiveMaxPool2d", () => nn.AdaptiveMaxPool2d([2, 3]), 1, 2, 3, 4),
        Of("AdaptiveMaxPool3d", () => nn.AdaptiveMaxPool3d([1, 2, 2]), 1, 1, 2, 3, 3),
        Of("LPPool1d", () => nn.LPPool1d(2, 3, stride: 2), 1, 2, 6),
        Of("LPPool2d", () => nn.LPPool2d(4, [2, 3], ceil_mode: true), 1, 1, 4, 5),
        Of("MaxUnpool1d", () => new Unpooled(nn.MaxPool1d(2).forward_with_indices, nn.MaxUnpool1d(2)), 1, 2, 6),
        Of("MaxUnpool2d", () => new Unpooled(nn.MaxPool2d(2).forward_with_indices, nn.MaxUnpool2d(2)), 1, 2, 4, 4),
        Of("MaxUnpool3d", () => new Unpooled(nn.MaxPool3d((1, 2, 2)).forward_with_indices, nn.MaxUnpool3d((1, 2, 2))), 1, 1, 2, 2, 4),

        Of("BatchNorm1d", () => nn.BatchNorm1d(3), 4, 3),
        Of("BatchNorm1dOfSequences", () => nn.BatchNorm1d(3, affine: false), 2, 3, 3),
        Of("BatchNorm2d", () => nn.BatchNorm2d(2, eps: 1e-3, momentum: 0.3), 2, 2, 2, 3),
        Of("BatchNorm2dUntracked", () => nn.BatchNorm2d(2, track_running_stats: false), 2, 2, 2, 2),
        Of("BatchNorm3d", () => nn.BatchNorm3d(2), 2, 2, 1, 2, 2),
        Of("InstanceNorm1d", () => nn.InstanceNorm1d(2), 2, 2, 4),
        Of("InstanceNorm2d", () => nn.InstanceNorm2d(2, affine: true), 2, 2, 2, 3),
        Of("InstanceNorm2dUnbatched", () => nn.InstanceNorm2d(2), 2, 2, 3),
        Of("InstanceNorm3d", () => nn.InstanceNorm3d(2, affine: true, track_running_stats: true), 1, 2, 2, 2, 2),
        Of("GroupNorm", () => nn.GroupNorm(2, 4), 2, 4, 3),
        Of("GroupNormPlain", () => nn.GroupNorm(1, 2, eps: 0.1, affine: false), 2, 2, 2, 2),
        Of("LocalResponseNorm", () => nn.LocalResponseNorm(3, alpha: 0.5, beta: 0.6, k: 1.5), 2, 4, 3),
        Of("LocalResponseNormOfPictures", () => nn.LocalResponseNorm(2, alpha: 0.5), 1, 4, 2, 2),

        Of("Dropout1d", () => nn.Dropout1d(0.4), 2, 3, 2),
        Of("Dropout1dUnbatched", () => nn.Dropout1d(0.4), 4, 3),
        Of("Dropout2d", () => nn.Dropout2d(0.4), 2, 3, 2, 2),
        Of("Dropout3d", () => nn.Dropout3d(0.4), 2, 3, 1, 2, 2),
        Of("Dropout3dUnbatched", () => nn.Dropout3d(0.4), 4, 1, 2, 2),
        Of("AlphaDropout", () => nn.AlphaDropout(0.3), 3, 4),
        Of("FeatureAlphaDropout", () => nn.FeatureAlphaDropout(0.3), 2, 4, 2),

        Of("ConstantPad1d", () => nn.ConstantPad1d((1, 2), 0.5), 1, 2, 3),
        Of("ConstantPad2d", () => nn.ConstantPad2d((1, 0, -1, 2), 0.5), 1, 2, 3, 2),
        Of("ConstantPad3d", () => nn.ConstantPad3d(1, 0.5), 1, 1, 1, 2, 2),
        Of("ReflectionPad1d", () => nn.ReflectionPad1d((1, 2)), 1, 2, 4),
        Of("ReflectionPad2d", () => nn.ReflectionPad2d((1, 2, 0, 1)), 1, 1, 3, 4),
        Of("ReflectionPad3d", () => nn.ReflectionPad3d(1), 1, 1, 2, 2, 2),
        Of("ReplicationPad1d", () => nn.ReplicationPad1d((1, 2)), 1, 2, 3),
        Of("ReplicationPad2d", () => nn.ReplicationPad2d((1, 2, 0, 1)), 1, 1, 2, 3),
        Of("ReplicationPad3d", () => nn.ReplicationPad3d((0, 1, 1, 0, 2, 1)), 1, 1, 1, 2, 2),
        Of("ZeroPad2d", () => nn.ZeroPad2d((1, 2, 0, 1)), 1, 1, 2, 3),

        Of("Unfold", () => nn.Unfold((2, 3), padding: (1, 0), stride: (2, 1)), 1, 2, 3, 4),
        Of("Fold", () => nn.Fold((3, 4), (2, 2)), 1, 4, 6),
        Of("PixelShuffle", () => nn.PixelShuffle(2), 1, 4, 2, 3),
        Of("PixelUnshuffle", () => nn.PixelUnshuffle(2), 1, 1, 2, 4),
        Of("ChannelShuffle", () => nn.ChannelShuffle(2), 1, 4, 2, 1),
        Of("Unflatten", () => nn.Unflatten(1, [2, 3]), 2, 6),
        Of("Upsample", () => nn.Upsample(scale_factor: [2, 1.5], mode: UpsampleMode.Bilinear, align_corners: true), 1, 2, 2, 3),

        Of("Bilinear", () => new Halves(nn.Bilinear(3, 3, 2)), 4, 3),
        Of("BilinearWithoutBias", () => new Halves(nn.Bilinear(2, 2, 3, hasBias: false)), 2, 2),
        Of("CosineSimilarity", () => new Halves(nn.CosineSimilarity(dim: 1)), 4, 3),
        Of("PairwiseDistance", () => new Halves(nn.PairwiseDistance(p: 3, keepdim: true)), 4, 3),
        new("EmbeddingBag", () => new Bags(nn.EmbeddingBag(5, 3)), TwoBags),
        new("EmbeddingBagMax", () => new Bags(nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Max)), TwoBags),
        new("EmbeddingBagWithPadding", () => new Bags(nn.EmbeddingBag(5, 3, mode: EmbeddingBagMode.Sum, padding_index: 4)), TwoBags),
    ];

    private static ModuleCase Of(string name, Func<nn.Module<Tensor, Tensor>> make, params long[] shape) => new(name, make, () => Ripples.Of(shape));

    private static Tensor TwoBags() => tensor(new long[,] { { 0, 4, 4 }, { 4, 2, 1 } });
}
