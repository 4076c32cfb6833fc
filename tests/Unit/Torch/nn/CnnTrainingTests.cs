using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>20 steps on a small convolutional network go where PyTorch's go.</summary>
[Collection(TorchCollection.Name)]
public sealed class CnnTrainingTests
{
    [Theory]
    [InlineData("SGD"), InlineData("Adam"), InlineData("AdamW")]
    public void Training_FollowsPyTorchStepByStep(string name)
    {
        var before = LiveTensors.Settled();
        Train(name);
        Tensor.TotalCount.ShouldBe(before);
    }

    private static void Train(string name)
    {
        using var scope = NewDisposeScope();
        Tensor x = Ripples.Of(6, 1, 8, 8), classes = tensor(new long[] { 0, 1, 2, 0, 1, 2 });
        manual_seed(0);
        using var model = nn.Sequential(nn.Conv2d(1, 4, 3, padding: 1, bias: false), nn.BatchNorm2d(4), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(64, 3));
        using var optimizer = Optimizer(name, model.parameters());
        var losses = new List<double>();
        for (var step = 0; step < 20; step++)
        {
            using var inner = NewDisposeScope();
            optimizer.zero_grad();
            var loss = nn.functional.cross_entropy(model.call(x), classes);
            loss.backward();
            optimizer.step();
            losses.Add(loss.ToDouble());
        }
        losses.ShouldBe(TorchGolden.Values($"cnn.{name}.losses"), 1e-5);
        foreach (var (key, value) in model.state_dict())
        {
            value.ShouldBeGolden($"cnn.{name}.{key}", 1e-5);
        }
    }

    private static optim.Optimizer Optimizer(string name, IEnumerable<Parameter> parameters) => name switch
    {
        "SGD" => optim.SGD(parameters, 0.05, momentum: 0.9),
        "Adam" => optim.Adam(parameters, 0.01),
        _ => optim.AdamW(parameters, 0.01, weight_decay: 0.1),
    };
}
