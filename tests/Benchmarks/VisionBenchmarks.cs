using TorchSharp;
using Workbook.Attention.Vision;
using static TorchSharp.torch;

namespace Workbook.Benchmarks;

/// <summary>Each module of visual attention, forward and backward, on 64 feature maps of 64 × 32 × 32. Their counterparts are in pytorch_vision.py.</summary>
internal static class VisionBenchmarks
{
    private const double Bar = 1 / 0.97;
    private const long Channels = 64;

    internal static IReadOnlyList<Benchmark> All { get; } =
    [
        Of("vision: squeeze-excitation", 10, () => new SqueezeExcitation(Channels)),
        Of("vision: channel attention", 10, () => new ChannelAttention(Channels)),
        Of("vision: spatial attention", 10, () => new SpatialAttention(Channels, 7)),
        Of("vision: CBAM residual block", 1, () => new CbamResidualBlock(Channels, Channels, stride: 1)),
        Of("vision: selective kernel", 1, () => new SelectiveKernel(Channels)),
        Of("vision: self-attention, space", 1, () => new SpatialSelfAttention(Channels)),
        Of("vision: self-attention, channels", 1, () => new ChannelSelfAttention(Channels, Channels)),
        Of("vision: non-local", 1, () => new NonLocal(Channels)),
        Of("vision: multi-head, image", 1, () => new MultiHeadImageAttention(Channels, 2)),
        new("vision: patch embedding", 10, Bar, null, () => Step(new PatchEmbedding(32, 4, Channels, Channels), (module, x) => module.call(x))),
        new("vision: Vision Transformer", 5, Bar, null, () => Step(new VisionTransformer(32, 4, Channels, numHiddens: 64), (module, x) => module.call(x))),
    ];

    private static Benchmark Of(string name, int iterations, Func<VisualAttention> make) => new(name, iterations, Bar, null, () => Step(make(), (module, x) =>
    {
        (Tensor output, Tensor attentionWeights) = module.call(x);
        attentionWeights.Dispose();
        return output;
    }));

    private static Action Step<TModule>(TModule module, Func<TModule, Tensor, Tensor> run)
        where TModule : nn.Module
    {
        manual_seed(0);
        Tensor x = randn(64, Channels, 32, 32);
        x.requires_grad = true;
        return () =>
        {
            using var scope = NewDisposeScope();
            Sum(run(module, x)).backward();
        };
    }

    // As in Python, where what has no name goes at once: a tensor that is kept through the backward pass costs fresh memory.
    private static Tensor Sum(Tensor output)
    {
        using (output)
        {
            return output.sum();
        }
    }
}
