using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>Recurrent layers, attention and Transformers give PyTorch's numbers, and learn as PyTorch's do.</summary>
[Collection(TorchCollection.Name)]
public sealed class SequenceGoldenTests
{
    private static readonly Dictionary<string, Func<IEnumerable<Parameter>, optim.Optimizer>> Optimizers = new()
    {
        ["SGD"] = parameters => optim.SGD(parameters, 0.1, momentum: 0.9),
        ["Adam"] = parameters => optim.Adam(parameters, 0.01, eps: 1e-4),
        ["AdamW"] = parameters => optim.AdamW(parameters, 0.01, eps: 1e-4, weight_decay: 0.1),
    };

    public static TheoryData<string> Names => [.. SequenceCase.All.Keys];

    public static TheoryData<string> OptimizerNames => [.. Optimizers.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Module_ComputesAndDifferentiatesAsInPyTorch(string name)
    {
        var before = LiveTensors.Settled();
        using (NewDisposeScope())
        {
            Compare(SequenceCase.All[name]);
        }
        Tensor.TotalCount.ShouldBe(before);
    }

    [Theory, MemberData(nameof(OptimizerNames))]
    public void GRU_LearnsAsInPyTorch(string optimizer) =>
        Train("GRU", () => nn.GRU(3, 4, 2, dropout: 0.2), (model, x) => model.call(x).Item1, optimizer, [5, 4, 3], [5, 4, 4]);

    [Theory, MemberData(nameof(OptimizerNames))]
    public void TransformerEncoderLayer_LearnsAsInPyTorch(string optimizer) =>
        Train("TransformerEncoderLayer", () => nn.TransformerEncoderLayer(8, 2, 16), (model, x) => model.call(x), optimizer, [5, 4, 8], [5, 4, 8]);

    private static void Compare(SequenceCase one)
    {
        manual_seed(0);
        using var module = one.Make();
        var leaves = new List<Tensor>();
        manual_seed(1);
        var outputs = one.Run(module, shape =>
        {
            leaves.Add(Waves.Wave(leaves.Count, shape).requires_grad_());
            return leaves[^1];
        });
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i].ShouldBeGolden($"{one.Name}.output{i}", 5e-6);
        }
        Waves.Weighed(outputs).backward();
        for (var i = 0; i < leaves.Count; i++)
        {
            leaves[i].grad.ShouldBeGolden($"{one.Name}.input{i}.grad", 2e-5);
        }
        foreach (var (key, parameter) in module.named_parameters())
        {
            parameter.grad.ShouldBeGolden($"{one.Name}.{key}.grad", 5e-5);
        }
    }

    private static void Train<T>(string name, Func<T> make, Func<T, Tensor, Tensor> run, string optimizerName, long[] inputs, long[] outputs) where T : nn.Module
    {
        using var scope = NewDisposeScope();
        manual_seed(0);
        using var model = make();
        using var optimizer = Optimizers[optimizerName](model.parameters());
        Tensor x = Waves.Wave(0, inputs), y = Waves.Wave(1, outputs);
        var losses = new List<double>();
        for (var step = 0; step < 20; step++)
        {
            using var inner = NewDisposeScope();
            optimizer.zero_grad();
            var loss = nn.functional.mse_loss(run(model, x), y);
            loss.backward();
            optimizer.step();
            losses.Add(loss.ToDouble());
        }
        var key = $"trajectory.{name}.{optimizerName}";
        losses.ToArray().ShouldBe(TorchGolden.Values($"{key}.losses"), 1e-5);
        cat([.. model.parameters().Select(parameter => parameter.flatten())], 0).ShouldBeGolden($"{key}.parameters", 1e-5);
    }
}
