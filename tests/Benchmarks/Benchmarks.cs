using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Workbook.Benchmarks;

/// <summary>What is timed. Each has its counterpart of the same name in pytorch_peer.py and libtorch_peer.cpp.</summary>
internal static class Benchmarks
{
    internal static IReadOnlyList<Benchmark> All { get; } =
    [
        new("add 8x8", 20_000, 0.9, null, () => Binary((a, b) => a.add(b))),
        new("mm 8x8", 20_000, 0.9, null, () => Binary((a, b) => a.mm(b))),
        new("mlp step, SGD", 300, 1.0, 1.1, () => TrainingStep(parameters => optim.SGD(parameters, 0.01))),
        new("mlp step, Adam", 300, 1.0, 1.1, () => TrainingStep(parameters => optim.Adam(parameters, 0.001))),
    ];

    private static Action Binary(Func<Tensor, Tensor, Tensor> operation)
    {
        manual_seed(0);
        var (a, b) = (rand(8, 8), rand(8, 8));
        return () => operation(a, b).Dispose();
    }

    // 64 examples of 20 numbers through two hidden layers of 64: small enough that the cost of calls shows.
    private static Action TrainingStep(Func<IEnumerable<Parameter>, optim.Optimizer> optimizer)
    {
        manual_seed(0);
        var net = Sequential(Linear(20, 64), ReLU(), Linear(64, 64), ReLU(), Linear(64, 1));
        var (x, y) = (randn(64, 20), randn(64, 1));
        var trainer = optimizer(net.parameters());
        var loss = MSELoss();
        return () =>
        {
            using var scope = NewDisposeScope();
            trainer.zero_grad();
            loss.call(net.call(x), y).backward();
            trainer.step();
        };
    }
}
