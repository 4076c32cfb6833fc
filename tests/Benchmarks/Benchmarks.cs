using TorchSharp;
using TorchSharp.Modules;
using Workbook.Attention.Data;
using Workbook.Attention.MultiHead;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Training;
using Workbook.Attention.Transformer;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Workbook.Benchmarks;

/// <summary>What is timed. Each has its counterpart of the same name in pytorch_peer.py, and some in libtorch_peer.cpp.</summary>
internal static class Benchmarks
{
    private const double AtLeast97PerCent = 1 / 0.97, OneAndAHalfTimes = 1 / 1.5;

    /// <summary>All of them.</summary>
    /// <param name="pairs">The file whose first 601 sentence pairs the translation models learn.</param>
    internal static IReadOnlyList<Benchmark> All(string pairs) =>
    [
        new("add 8x8", 20_000, 0.9, null, () => Small((a, b) => a.add(b))),
        new("mul 8x8", 20_000, 0.9, null, () => Small((a, b) => a.mul(b))),
        new("mm 8x8", 20_000, 0.9, null, () => Small((a, b) => a.mm(b))),
        new("softmax 8x8", 20_000, 0.9, null, () => Small((a, _) => a.softmax(-1))),
        new("cat 8x8", 20_000, 0.9, null, () => Small((a, b) => cat([a, b]))),
        new("slice 8x8", 20_000, 0.9, null, () => Small((a, _) => a[1..5])),
        new("Adam, 100 parameters", 500, 0.9, null, AdamStep),
        new("MLP step, SGD", 300, 1.0, 1.1, () => Mlp(parameters => optim.SGD(parameters, 0.01))),
        new("MLP step, Adam", 300, 1.0, 1.1, () => Mlp(parameters => optim.Adam(parameters, 0.001))),
        new("GRU step, SGD", 40, 1.0, 1.1, Gru),
        new("Transformer step, SGD", 40, 1.0, 1.1, Transformer),
        new("attention, 10 positions", 10, AtLeast97PerCent, null, () => SelfAttention(10)),
        new("attention, 64 positions", 2, AtLeast97PerCent, null, () => SelfAttention(64)),
        new("attention, 512 positions", 1, AtLeast97PerCent, null, () => SelfAttention(512)),
        new("Bahdanau epoch", 2, OneAndAHalfTimes, null, () => Translation(pairs, (source, target) => new BahdanauSeq2Seq(source, target))),
        new("Transformer epoch", 2, OneAndAHalfTimes, null, () => Translation(pairs, (source, target) => new TransformerSeq2Seq(source, target))),
        new("mm 1024x1024", 2, 1.03, null, () => Large(1024)),
        new("conv2d 32x64x56x56", 1, 1.03, null, Convolution),
        .. VisionBenchmarks.All,
    ];

    private static Action Small(Func<Tensor, Tensor, Tensor> operation)
    {
        manual_seed(0);
        var (a, b) = (rand(8, 8), rand(8, 8));
        return () => operation(a, b).Dispose();
    }

    private static Action AdamStep()
    {
        manual_seed(0);
        Parameter[] parameters = [.. Enumerable.Range(0, 100).Select(_ => Parameter(randn(8, 8)))];
        foreach (var parameter in parameters)
        {
            parameter.grad = randn(8, 8);
        }
        var trainer = optim.Adam(parameters, 0.001);
        return () => trainer.step();
    }

    // 64 examples of 20 numbers through two hidden layers of 64: small enough that the cost of calls shows.
    private static Action Mlp(Func<IEnumerable<Parameter>, optim.Optimizer> optimizer)
    {
        manual_seed(0);
        var net = Sequential(Linear(20, 64), ReLU(), Linear(64, 64), ReLU(), Linear(64, 1));
        return Training(net, net.call, optimizer(net.parameters()), randn(64, 20), randn(64, 1));
    }

    // 10 steps of 64 sequences, 32 wide.
    private static Action Gru()
    {
        manual_seed(0);
        var net = GRU(32, 32, numLayers: 2);
        return Training(net, x => net.call(x).Item1, optim.SGD(net.parameters(), 0.01), randn(10, 64, 32), randn(10, 64, 32));
    }

    private static Action Transformer()
    {
        manual_seed(0);
        var net = TransformerEncoderLayer(32, 4, dim_feedforward: 64);
        return Training(net, x => net.call(x), optim.SGD(net.parameters(), 0.01), randn(10, 64, 32), randn(10, 64, 32));
    }

    // 64 sequences of all lengths, 512 wide, 8 heads; forward and backward.
    private static Action SelfAttention(long positions)
    {
        manual_seed(0);
        var net = new MultiHeadAttention(512, 8);
        var x = randn(64, positions, 512);
        x.requires_grad = true;
        var validLens = arange(64).remainder(positions) + 1;
        return () =>
        {
            using var scope = NewDisposeScope();
            net.call(x, x, x, validLens).output.sum().backward();
        };
    }

    // At the book's hyper-parameters. The peer has the textbook's formulation: what ours leaves out is work that changes nothing.
    private static Action Translation(string pairs, Func<long, long, EncoderDecoder> make)
    {
        manual_seed(0);
        TranslationData data = new(TranslationFile.Read(pairs, 601, straightApostrophes: false));
        var trainer = Trainer.Of(new TranslationTask(make(data.SourceVocabulary.Count, data.TargetVocabulary.Count), data));
        return () => trainer.Train(trainer.History.Count + 1);
    }

    private static Action Training(Module net, Func<Tensor, Tensor> forward, optim.Optimizer trainer, Tensor x, Tensor y)
    {
        net.train();
        var loss = MSELoss();
        return () =>
        {
            using var scope = NewDisposeScope();
            trainer.zero_grad();
            loss.call(forward(x), y).backward();
            trainer.step();
        };
    }

    private static Action Large(long size)
    {
        manual_seed(0);
        var (a, b) = (rand(size, size), rand(size, size));
        return () => a.mm(b).Dispose();
    }

    private static Action Convolution()
    {
        manual_seed(0);
        var (x, weight) = (rand(32, 64, 56, 56), rand(64, 64, 3, 3));
        return () => functional.conv2d(x, weight, padding: [1, 1]).Dispose();
    }
}
