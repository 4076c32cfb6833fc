using Shouldly;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>20 steps on a small network end where PyTorch's end.</summary>
[Collection(TorchCollection.Name)]
public sealed class OptimizerGoldenTests
{
    private static readonly Dictionary<string, Func<IEnumerable<Parameter>, optim.Optimizer>> Cases = new()
    {
        ["SGD"] = parameters => optim.SGD(parameters, 0.1),
        ["SGD.momentum"] = parameters => optim.SGD(parameters, 0.1, momentum: 0.9),
        ["SGD.dampening"] = parameters => optim.SGD(parameters, 0.1, momentum: 0.8, dampening: 0.3, weight_decay: 0.05),
        ["SGD.weight_decay"] = parameters => optim.SGD(parameters, 0.1, weight_decay: 0.1),
        ["SGD.nesterov"] = parameters => optim.SGD(parameters, 0.1, momentum: 0.9, weight_decay: 0.1, nesterov: true),
        ["SGD.maximize"] = parameters => optim.SGD(parameters, 0.01, momentum: 0.5, weight_decay: 0.1, maximize: true),
        ["Adam"] = parameters => optim.Adam(parameters, 0.01),
        ["Adam.weight_decay"] = parameters => optim.Adam(parameters, 0.01, 0.8, 0.9, 1e-3, 0.1),
        ["Adam.amsgrad"] = parameters => optim.Adam(parameters, 0.3, 0.5, 0.5, amsgrad: true),
        ["Adam.maximize"] = parameters => optim.Adam(parameters, 0.01, weight_decay: 0.1, maximize: true),
        ["AdamW"] = parameters => optim.AdamW(parameters, 0.01),
        ["AdamW.weight_decay"] = parameters => optim.AdamW(parameters, 0.01, weight_decay: 0.5),
        ["AdamW.amsgrad"] = parameters => optim.AdamW(parameters, 0.3, 0.5, 0.5, weight_decay: 0.1, amsgrad: true, maximize: true),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void TwentySteps_EndWherePyTorchs(string name)
    {
        var before = LiveTensors.Settled();
        Train(name);
        Tensor.TotalCount.ShouldBe(before);
    }

    private static void Train(string name)
    {
        manual_seed(0);
        using var scope = NewDisposeScope();
        using var model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2));
        using var optimizer = Cases[name](model.parameters());
        Tensor x = linspace(-1, 1, 15).view(5, 3), y = linspace(1, -2, 10).view(5, 2);
        for (var step = 0; step < 20; step++)
        {
            using var inner = NewDisposeScope();
            optimizer.zero_grad();
            nn.functional.mse_loss(model.call(x), y).backward();
            optimizer.step();
        }
        cat([.. model.parameters().Select(parameter => parameter.flatten())], 0).ShouldBeGolden($"optim.{name}", Math.Max(1e-6, 1e-6 * TorchGolden.Values($"optim.{name}").Max(Math.Abs)));
    }
}
