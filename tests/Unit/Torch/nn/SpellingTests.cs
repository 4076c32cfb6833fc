using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workbook.Tests.Torch;

/// <summary>Modules and functions, numbers, tuples and arrays: all spellings of one thing give the same.</summary>
[Collection(TorchCollection.Name)]
public sealed class SpellingTests
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>[]> Activations = new()
    {
        ["relu6"] = [x => nn.ReLU6().call(x), x => F.relu6(x)],
        ["leaky_relu"] = [x => nn.LeakyReLU().call(x), x => F.leaky_relu(x)],
        ["rrelu"] = [x => Evaluated(nn.RReLU(), x), x => F.rrelu(x)],
        ["prelu"] = [x => nn.PReLU(3).call(x), x => F.prelu(x, full([3], 0.25))],
        ["elu"] = [x => nn.ELU().call(x), x => F.elu(x, 1)],
        ["selu"] = [x => nn.SELU().call(x), x => F.selu(x)],
        ["celu"] = [x => nn.CELU().call(x), x => F.celu(x, 1)],
        ["hardtanh"] = [x => nn.Hardtanh().call(x), x => F.hardtanh(x)],
        ["hardsigmoid"] = [x => nn.Hardsigmoid().call(x), x => F.hardsigmoid(x)],
        ["hardswish"] = [x => nn.Hardswish().call(x), x => F.hardswish(x)],
        ["threshold"] = [x => nn.Threshold(0.1, 2).call(x), x => F.threshold(x, 0.1, 2)],
        ["mish"] = [x => nn.Mish().call(x), x => F.mish(x)],
        ["softplus"] = [x => nn.Softplus().call(x), x => F.softplus(x)],
        ["softsign"] = [x => nn.Softsign().call(x), x => F.softsign(x)],
        ["logsigmoid"] = [x => nn.LogSigmoid().call(x), x => F.logsigmoid(x)],
        ["glu"] = [x => nn.GLU().call(x), x => F.glu(x), x => F.glu(x, 3)],
        ["tanh"] = [x => nn.Tanh().call(x), x => F.tanh(x)],
        ["tanhshrink"] = [x => nn.Tanhshrink().call(x), x => F.tanhshrink(x)],
        ["hardshrink"] = [x => nn.Hardshrink().call(x), x => F.hardshrink(x)],
        ["softshrink"] = [x => nn.Softshrink().call(x), x => F.softshrink(x)],
        ["softmin"] = [x => nn.Softmin(1).call(x), x => F.softmin(x, 1)],
        ["softmax2d"] = [x => nn.Softmax2d().call(x), x => F.softmax2d(x)],
    };

    private static readonly Dictionary<string, (long[] Shape, Func<Tensor, Tensor>[] Forms)> Layers = new()
    {
        ["conv1d"] = ([2, 2, 5], [x => Seeded(() => nn.Conv1d(2, 3, 2), x), x => { var w = Weights(3, 2, 2); return F.conv1d(x, w.Weight, w.Bias); }]),
        ["conv1d_padding"] = ([2, 2, 5], [x => Seeded(() => nn.Conv1d(2, 3, 3, Padding.Same), x), x => { var w = Weights(3, 2, 3); return F.conv1d_padding(x, w.Weight, w.Bias, padding: Padding.Same); }]),
        ["conv2d"] = ([1, 2, 5, 4],
        [
            x => Seeded(() => nn.Conv2d(2, 3, 2, stride: 2, padding: 1, dilation: 2), x),
            x => Seeded(() => nn.Conv2d(2, 3, (2, 2), stride: (2, 2), padding: (1, 1), dilation: (2, 2)), x),
            x => { var w = Weights(3, 2, 2, 2); return F.conv2d(x, w.Weight, w.Bias, [2, 2], [1, 1], [2, 2]); },
        ]),
        ["conv2d.defaults"] = ([1, 2, 5, 4], [x => Seeded(() => nn.Conv2d(2, 3, (2, 2)), x), x => { var w = Weights(3, 2, 2, 2); return F.conv2d(x, w.Weight, w.Bias); }]),
        ["conv2d_padding"] = ([1, 2, 5, 4],
        [
            x => Seeded(() => nn.Conv2d(2, 3, 3, Padding.Same), x),
            x => Seeded(() => nn.Conv2d(2, 3, (3, 3), Padding.Same), x),
            x => { var w = Weights(3, 2, 3, 3); return F.conv2d_padding(x, w.Weight, w.Bias, padding: Padding.Same); },
        ]),
        ["conv3d"] = ([1, 1, 3, 3, 4],
        [
            x => Seeded(() => nn.Conv3d(1, 2, 2, stride: 2, padding: 1), x),
            x => Seeded(() => nn.Conv3d(1, 2, (2, 2, 2), stride: (2, 2, 2), padding: (1, 1, 1)), x),
            x => { var w = Weights(2, 1, 2, 2, 2); return F.conv3d(x, w.Weight, w.Bias, [2, 2, 2], [1, 1, 1]); },
        ]),
        ["conv3d_padding"] = ([1, 1, 3, 3, 4],
        [
            x => Seeded(() => nn.Conv3d(1, 2, 2, Padding.Valid), x),
            x => Seeded(() => nn.Conv3d(1, 2, (2, 2, 2), Padding.Valid), x),
            x => { var w = Weights(2, 1, 2, 2, 2); return F.conv3d_padding(x, w.Weight, w.Bias); },
        ]),
        ["conv_transpose1d"] = ([1, 2, 3], [x => Seeded(() => nn.ConvTranspose1d(2, 2, 3, stride: 2), x), x => { var w = Weights(2, 2, 3); return F.conv_transpose1d(x, w.Weight, w.Bias, stride: 2); }]),
        ["conv_transpose2d"] = ([1, 2, 3, 2],
        [
            x => Seeded(() => nn.ConvTranspose2d(2, 2, 3, stride: 2, output_padding: 1), x),
            x => Seeded(() => nn.ConvTranspose2d(2, 2, (3, 3), stride: (2, 2), output_padding: (1, 1)), x),
            x => { var w = Weights(2, 2, 3, 3); return F.conv_transpose2d(x, w.Weight, w.Bias, [2, 2], output_padding: [1, 1]); },
        ]),
        ["conv_transpose3d"] = ([1, 2, 2, 2, 2],
        [
            x => Seeded(() => nn.ConvTranspose3d(2, 2, 2, padding: 1, stride: 2), x),
            x => Seeded(() => nn.ConvTranspose3d(2, 2, (2, 2, 2), padding: (1, 1, 1), stride: (2, 2, 2)), x),
            x => { var w = Weights(2, 2, 2, 2, 2); return F.conv_transpose3d(x, w.Weight, w.Bias, [2, 2, 2], [1, 1, 1]); },
        ]),
        ["max_pool1d"] = ([2, 2, 6], [x => nn.MaxPool1d(2).call(x), x => F.max_pool1d(x, 2), x => F.max_pool1d(x, 2, 2, 0, 1), x => F.max_pool1d_with_indices(x, 2).output]),
        ["max_pool2d"] = ([1, 2, 4, 6],
        [
            x => nn.MaxPool2d(2).call(x), x => nn.MaxPool2d((2, 2)).call(x), x => nn.MaxPool2d([2, 2], [2, 2], [0, 0], [1, 1]).call(x),
            x => F.max_pool2d(x, 2), x => F.max_pool2d(x, (2, 2), (2, 2), (0, 0), (1, 1)), x => F.max_pool2d(x, [2, 2]), x => F.max_pool2d_with_indices(x, [2, 2]).output,
        ]),
        ["max_pool3d"] = ([1, 1, 2, 4, 4],
        [
            x => nn.MaxPool3d(2).call(x), x => nn.MaxPool3d((2, 2, 2)).call(x), x => nn.MaxPool3d([2, 2, 2]).call(x),
            x => F.max_pool3d(x, [2, 2, 2]), x => F.max_pool3d_with_indices(x, [2, 2, 2]).output,
        ]),
        ["avg_pool1d"] = ([2, 2, 6], [x => nn.AvgPool1d(2).call(x), x => F.avg_pool1d(x, 2), x => F.avg_pool1d(x, 2, 2, 0)]),
        ["avg_pool2d"] = ([1, 2, 4, 6],
        [
            x => nn.AvgPool2d(2, 1, 1).call(x), x => nn.AvgPool2d((2, 2), (1, 1), (1, 1)).call(x), x => nn.AvgPool2d([2, 2], [1, 1], [1, 1]).call(x),
            x => F.avg_pool2d(x, 2, 1, 1), x => F.avg_pool2d(x, (2, 2), (1, 1), (1, 1)), x => F.avg_pool2d(x, [2, 2], [1, 1], [1, 1]),
        ]),
        ["avg_pool3d"] = ([1, 1, 2, 4, 4], [x => nn.AvgPool3d(2).call(x), x => nn.AvgPool3d((2, 2, 2)).call(x), x => nn.AvgPool3d([2, 2, 2]).call(x), x => F.avg_pool3d(x, [2, 2, 2])]),
        ["adaptive_avg_pool1d"] = ([1, 2, 5], [x => nn.AdaptiveAvgPool1d(2).call(x), x => F.adaptive_avg_pool1d(x, 2)]),
        ["adaptive_avg_pool2d"] = ([1, 2, 5, 4],
        [
            x => nn.AdaptiveAvgPool2d(2).call(x), x => nn.AdaptiveAvgPool2d((2, 2)).call(x), x => nn.AdaptiveAvgPool2d([2, 2]).call(x),
            x => F.adaptive_avg_pool2d(x, 2), x => F.adaptive_avg_pool2d(x, (2, 2)), x => F.adaptive_avg_pool2d(x, [2, 2]),
        ]),
        ["adaptive_avg_pool3d"] = ([1, 1, 3, 3, 3],
        [
            x => nn.AdaptiveAvgPool3d(2).call(x), x => nn.AdaptiveAvgPool3d((2, 2, 2)).call(x), x => nn.AdaptiveAvgPool3d([2, 2, 2]).call(x),
            x => F.adaptive_avg_pool3d(x, 2), x => F.adaptive_avg_pool3d(x, (2, 2, 2)), x => F.adaptive_avg_pool3d(x, [2, 2, 2]),
        ]),
        ["adaptive_max_pool1d"] = ([1, 2, 5], [x => nn.AdaptiveMaxPool1d(2).call(x), x => nn.AdaptiveMaxPool1d(2).forward_with_indices(x).Values, x => F.adaptive_max_pool1d(x, 2)]),
        ["adaptive_max_pool2d"] = ([1, 2, 5, 4], [x => nn.AdaptiveMaxPool2d([2, 2]).call(x), x => nn.AdaptiveMaxPool2d([2, 2]).forward_with_indices(x).output, x => F.adaptive_max_pool2d(x, [2, 2])]),
        ["adaptive_max_pool3d"] = ([1, 1, 3, 3, 3], [x => nn.AdaptiveMaxPool3d([2, 2, 2]).call(x), x => nn.AdaptiveMaxPool3d([2, 2, 2]).forward_with_indices(x).output, x => F.adaptive_max_pool3d(x, [2, 2, 2])]),
        ["lp_pool1d"] = ([1, 2, 5], [x => nn.LPPool1d(2, 2).call(x), x => F.lp_pool1d(x, 2, 2)]),
        ["lp_pool2d"] = ([1, 2, 5, 4], [x => nn.LPPool2d(2, 2, 1).call(x), x => nn.LPPool2d(2, [2, 2], [1, 1]).call(x), x => F.lp_pool2d(x, 2, 2, 1), x => F.lp_pool2d(x, 2, [2, 2], [1, 1])]),
        ["max_unpool1d"] = ([1, 2, 6], [x => Unpool(x, F.max_pool1d_with_indices(x, 2), (v, i) => nn.MaxUnpool1d(2).call(v, i)), x => Unpool(x, F.max_pool1d_with_indices(x, 2), (v, i) => F.max_unpool1d(v, i, 2, 2, 0, [6]))]),
        ["max_unpool2d"] = ([1, 2, 4, 4],
        [
            x => Unpool(x, F.max_pool2d_with_indices(x, [2, 2]), (v, i) => nn.MaxUnpool2d(2).call(v, i)),
            x => Unpool(x, F.max_pool2d_with_indices(x, [2, 2]), (v, i) => nn.MaxUnpool2d((2, 2), (2, 2), (0, 0)).call(v, i)),
            x => Unpool(x, F.max_pool2d_with_indices(x, [2, 2]), (v, i) => nn.MaxUnpool2d([2, 2]).call(v, i, [1, 2, 4, 4])),
            x => Unpool(x, F.max_pool2d_with_indices(x, [2, 2]), (v, i) => F.max_unpool2d(v, i, [2, 2])),
        ]),
        ["max_unpool3d"] = ([1, 1, 2, 4, 4],
        [
            x => Unpool(x, F.max_pool3d_with_indices(x, [2, 2, 2]), (v, i) => nn.MaxUnpool3d(2).call(v, i)),
            x => Unpool(x, F.max_pool3d_with_indices(x, [2, 2, 2]), (v, i) => nn.MaxUnpool3d([2, 2, 2], [2, 2, 2], [0, 0, 0]).call(v, i)),
            x => Unpool(x, F.max_pool3d_with_indices(x, [2, 2, 2]), (v, i) => F.max_unpool3d(v, i, [2, 2, 2])),
        ]),
        ["batch_norm"] = ([2, 2, 3], [x => nn.BatchNorm1d(2).call(x), x => F.batch_norm(x, null, null, training: true)]),
        ["instance_norm"] = ([2, 2, 3], [x => nn.InstanceNorm1d(2).call(x), x => F.instance_norm(x)]),
        ["group_norm"] = ([2, 4, 3], [x => nn.GroupNorm(2, 4).call(x), x => F.group_norm(x, 2)]),
        ["local_response_norm"] = ([2, 4, 3], [x => nn.LocalResponseNorm(2).call(x), x => F.local_response_norm(x, 2)]),
        ["dropout1d"] = ([2, 3, 4], [x => Seeded(() => nn.Dropout1d(), x), x => Drawn(() => F.dropout1d(x))]),
        ["dropout2d"] = ([2, 3, 2, 2], [x => Seeded(() => nn.Dropout2d(), x), x => Drawn(() => F.dropout2d(x))]),
        ["dropout3d"] = ([2, 3, 1, 2, 2], [x => Seeded(() => nn.Dropout3d(), x), x => Drawn(() => F.dropout3d(x))]),
        ["alpha_dropout"] = ([3, 4], [x => Seeded(() => nn.AlphaDropout(), x), x => Drawn(() => F.alpha_dropout(x, training: true))]),
        ["feature_alpha_dropout"] = ([2, 3, 2],
        [
            x => Seeded(() => nn.FeatureAlphaDropout(), x), x => Seeded(() => nn.FeatureAlphaDropout(0.5, false), x),
            x => Drawn(() => F.feature_alpha_dropout(x, training: true)),
        ]),
        ["ConstantPad1d"] = ([1, 2, 3], [x => nn.ConstantPad1d(1, 0.5).call(x), x => nn.ConstantPad1d((1, 1), 0.5).call(x), x => F.pad(x, (1, 1), value: 0.5), x => F.pad(x, (ReadOnlySpan<long>)[1, 1], value: 0.5)]),
        ["ConstantPad2d"] = ([1, 2, 3, 2], [x => nn.ConstantPad2d(1, 0.5).call(x), x => nn.ConstantPad2d((1, 1, 1, 1), 0.5).call(x), x => F.pad(x, (1, 1, 1, 1), PaddingModes.Constant, 0.5)]),
        ["ConstantPad3d"] = ([1, 1, 2, 3, 2], [x => nn.ConstantPad3d(1, 0.5).call(x), x => nn.ConstantPad3d((1, 1, 1, 1, 1, 1), 0.5).call(x), x => F.pad(x, new long[] { 1, 1, 1, 1, 1, 1 }, value: 0.5)]),
        ["ReflectionPad1d"] = ([1, 2, 3], [x => nn.ReflectionPad1d(1).call(x), x => nn.ReflectionPad1d((1, 1)).call(x), x => F.pad(x, (1, 1), PaddingModes.Reflect)]),
        ["ReflectionPad2d"] = ([1, 2, 3, 2], [x => nn.ReflectionPad2d(1).call(x), x => nn.ReflectionPad2d((1, 1, 1, 1)).call(x), x => F.pad(x, (1, 1, 1, 1), PaddingModes.Reflect)]),
        ["ReflectionPad3d"] = ([1, 1, 2, 3, 2], [x => nn.ReflectionPad3d(1).call(x), x => nn.ReflectionPad3d((1, 1, 1, 1, 1, 1)).call(x)]),
        ["ReplicationPad1d"] = ([1, 2, 3], [x => nn.ReplicationPad1d(1).call(x), x => nn.ReplicationPad1d((1, 1)).call(x), x => F.pad(x, (1, 1), PaddingModes.Replicate)]),
        ["ReplicationPad2d"] = ([1, 2, 3, 2], [x => nn.ReplicationPad2d(1).call(x), x => nn.ReplicationPad2d((1, 1, 1, 1)).call(x), x => F.pad(x, (1, 1, 1, 1), PaddingModes.Replicate)]),
        ["ReplicationPad3d"] = ([1, 1, 2, 3, 2], [x => nn.ReplicationPad3d(1).call(x), x => nn.ReplicationPad3d((1, 1, 1, 1, 1, 1)).call(x)]),
        ["ZeroPad2d"] = ([2, 3], [x => nn.ZeroPad2d(1).call(x), x => nn.ZeroPad2d((1, 1, 1, 1)).call(x), x => F.pad(x, 1), x => F.pad(x, (1, 1, 1, 1), PaddingModes.Zeros)]),
        ["unfold"] = ([1, 2, 3, 3], [x => nn.Unfold(2, padding: 1).call(x), x => nn.Unfold((2, 2), padding: (1, 1)).call(x), x => F.unfold(x, 2, padding: 1), x => F.unfold(x, (2, 2), padding: (1, 1))]),
        ["fold"] = ([1, 4, 4], [x => nn.Fold(3, 2).call(x), x => nn.Fold((3, 3), (2, 2)).call(x), x => F.fold(x, 3, 2), x => F.fold(x, (3, 3), (2, 2))]),
        ["pixel_shuffle"] = ([1, 4, 2, 2], [x => nn.PixelShuffle(2).call(x), x => F.pixel_shuffle(x, 2)]),
        ["pixel_unshuffle"] = ([1, 1, 2, 2], [x => nn.PixelUnshuffle(2).call(x), x => F.pixel_unshuffle(x, 2)]),
        ["upsample"] = ([1, 1, 2, 3],
        [
            x => nn.Upsample([4, 6]).call(x), x => F.interpolate(x, [4, 6]), x => F.interpolate(x, scale_factor: [2, 2]),
            x => F.upsample(x, scale_factor: [2, 2]), x => F.upsample_nearest(x, [4, 6]), x => F.upsample_nearest2d(x, [4, 6]), x => F.upsample_nearest2d(x, scaleFactors: [2, 2]),
        ]),
        ["upsample1d"] = ([1, 1, 3], [x => nn.Upsample([6]).call(x), x => F.upsample_nearest1d(x, 6, null), x => F.upsample_nearest1d(x, null, 2)]),
        ["upsample3d"] = ([1, 1, 1, 2, 2], [x => nn.Upsample([2, 4, 2]).call(x), x => F.upsample_nearest3d(x, [2, 4, 2])]),
        ["upsample_bilinear"] = ([1, 1, 2, 3],
        [
            x => nn.Upsample([4, 5], mode: UpsampleMode.Bilinear, align_corners: true).call(x), x => F.upsample_bilinear(x, [4, 5], align_corners: true),
            x => F.upsample(x, [4, 5], mode: UpsampleMode.Bilinear, align_corners: true),
        ]),
        ["bilinear"] = ([2, 2, 3], [x => { manual_seed(6); return nn.Bilinear(3, 3, 2).call(x[0], x[1]); }, x => { manual_seed(6); var inner = nn.Bilinear(3, 3, 2); return F.bilinear(x[0], x[1], inner.weight, inner.bias); }]),
        ["cosine_similarity"] = ([2, 2, 3], [x => nn.CosineSimilarity().call(x[0], x[1]), x => F.cosine_similarity(x[0], x[1])]),
        ["pairwise_distance"] = ([2, 2, 3], [x => nn.PairwiseDistance().call(x[0], x[1]), x => F.pairwise_distance(x[0], x[1])]),
    };

    public static TheoryData<string> Functions => [.. Activations.Keys];

    public static TheoryData<string> LayerNames => [.. Layers.Keys];

    [Theory, MemberData(nameof(Functions))]
    public void ActivationsSpellings_GiveTheSame(string name) => AllTheSame(Activations[name], Ripples.Of(2, 3, 2, 4));

    [Theory, MemberData(nameof(LayerNames))]
    public void LayersSpellings_GiveTheSame(string name) => AllTheSame(Layers[name].Forms, Ripples.Of(Layers[name].Shape));

    private static void AllTheSame(Func<Tensor, Tensor>[] forms, Tensor x)
    {
        using var scope = NewDisposeScope();
        var expected = forms[0](x.clone());
        foreach (var form in forms[1..])
        {
            var actual = form(x.clone());
            actual.shape.ShouldBe(expected.shape);
            TorchGolden.Values(actual).ShouldBe(TorchGolden.Values(expected), 1e-6);
        }
        x.Dispose();
    }

    private static Tensor Evaluated(nn.Module<Tensor, Tensor> module, Tensor x)
    {
        module.eval();
        return module.call(x);
    }

    private static Tensor Seeded(Func<nn.Module<Tensor, Tensor>> make, Tensor x) => Drawn(() => make().call(x));

    private static Tensor Drawn(Func<Tensor> draw)
    {
        manual_seed(6);
        return draw();
    }

    // As a convolution draws them.
    private static (Tensor Weight, Tensor Bias) Weights(params long[] shape)
    {
        manual_seed(6);
        var weight = nn.init.kaiming_uniform_(empty(shape), Math.Sqrt(5));
        var bound = 1 / Math.Sqrt(nn.init.CalculateFanInAndFanOut(weight).fanIn);
        return (weight, nn.init.uniform_(empty(shape[0]), -bound, bound));
    }

    private static Tensor Unpool(Tensor x, (Tensor Values, Tensor Indices) pooled, Func<Tensor, Tensor, Tensor> unpool)
    {
        var result = unpool(pooled.Values, pooled.Indices);
        result.shape.ShouldBe(x.shape);
        return result;
    }
}
