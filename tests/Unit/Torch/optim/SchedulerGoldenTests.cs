using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.optim.lr_scheduler;
using Scheduler = TorchSharp.torch.optim.lr_scheduler.LRScheduler;

namespace Workbook.Tests.Torch;

/// <summary>50 steps set the learning rates, and momenta, that PyTorch's schedulers set.</summary>
[Collection(TorchCollection.Name)]
public sealed class SchedulerGoldenTests
{
    private static readonly Dictionary<string, Func<optim.Optimizer, Scheduler>> Cases = new()
    {
        ["StepLR"] = o => StepLR(o, 7, 0.5),
        ["MultiStepLR"] = o => MultiStepLR(o, [30, 5, 12, 12], 0.5),
        ["ExponentialLR"] = o => ExponentialLR(o, 0.9),
        ["ConstantLR"] = o => ConstantLR(o, 0.25, 8),
        ["LinearLR"] = o => LinearLR(o, 0.25, 0.75, 12),
        ["PolynomialLR"] = o => PolynomialLR(o, 40, 2),
        ["CosineAnnealingLR"] = o => CosineAnnealingLR(o, 12, 0.01),
        ["LambdaLR"] = o => LambdaLR(o, step => Math.Pow(0.95, step)),
        ["LambdaLR.groups"] = o => new impl.LambdaLR(o, [step => 1 / (1.0 + step), step => 0.5]),
        ["MultiplicativeLR"] = o => MultiplicativeLR(o, step => 1 - step / 100.0),
        ["CyclicLR"] = o => CyclicLR(o, 0.1, 0.4, 5, 8),
        ["CyclicLR.triangular2"] = o => CyclicLR(o, [0.1, 0.2], [0.4, 0.3], 6, mode: impl.CyclicLR.Mode.Triangular2, base_momentum: [0.5, 0.5], max_momentum: [0.6, 0.6]),
        ["CyclicLR.exp_range"] = o => CyclicLR(o, 0.1, 0.4, 6, mode: impl.CyclicLR.Mode.ExpRange, gamma: 0.97),
        ["CyclicLR.scale_fn"] = o => CyclicLR(o, 0.1, 0.4, 6, scale_fn: step => 1 / (1 + step), scale_mode: impl.CyclicLR.ScaleMode.Iterations, cycle_momentum: false),
        ["OneCycleLR"] = o => OneCycleLR(o, 0.5, 51),
        ["OneCycleLR.three_phase"] = o => OneCycleLR(o, [0.5, 0.7], epochs: 6, steps_per_epoch: 9, pct_start: 0.4, anneal_strategy: impl.OneCycleLR.AnnealStrategy.Linear, three_phase: true, div_factor: 10, final_div_factor: 100),
        ["OneCycleLR.betas"] = o => OneCycleLR(o, 0.5, 60),
        ["ReduceLROnPlateau"] = o => ReduceLROnPlateau(o, "min", 0.5, 3),
        ["ReduceLROnPlateau.max"] = o => ReduceLROnPlateau(o, "max", 0.7, 1, 0.1, "abs", 2, [0.05, 0.02]),
        ["ReduceLROnPlateau.abs"] = o => ReduceLROnPlateau(o, "min", 0.7, 2, 0.5, "abs", min_lr: [0.1]),
        ["ReduceLROnPlateau.rel"] = o => ReduceLROnPlateau(o, "max", 0.7, 2, 0.3),
        ["SequentialLR"] = o => SequentialLR(o, [LinearLR(o, 0.1, total_iters: 5), CosineAnnealingLR(o, 20), ExponentialLR(o, 0.9)], [6, 30]),
        ["ChainedLR"] = o => ChainedLR([ConstantLR(o, 0.1, 4), ExponentialLR(o, 0.95)]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void FiftySteps_SetPyTorchsRates(string name)
    {
        using Parameter one = nn.Parameter(zeros(1)), other = nn.Parameter(zeros(1));
        using optim.Optimizer optimizer = name.EndsWith("betas", StringComparison.Ordinal)
            ? optim.Adam([new Adam.ParamGroup([one], 0.5), new Adam.ParamGroup { Parameters = [other] }], 0.2)
            : optim.SGD([new SGD.ParamGroup([one], 0.5, 0.1), new SGD.ParamGroup { Parameters = [other] }], 0.2, 0.1);
        var scheduler = Cases[name](optimizer);
        List<double> rates = [], momenta = [];
        for (var step = 0; step <= 50; step++)
        {
            var groups = optimizer.ParamGroups.ToList();
            rates.AddRange(groups.Select(group => group.LearningRate));
            momenta.AddRange(groups.Select(group => group is optim.IBetas betas ? betas.Betas.Item1 : ((optim.IMomentum)group).Momentum));
            scheduler.get_last_lr().ShouldBe(groups.Select(group => group.LearningRate));
            if (step < 50)
            {
                Step(scheduler, name, step);
            }
        }
        rates.ShouldBe(TorchGolden.Values($"lr.{name}"), 1e-12);
        if (name.Contains("Cycl", StringComparison.Ordinal))
        {
            momenta.ShouldBe(TorchGolden.Values($"lr.{name}.momentum"), 1e-12);
        }
    }

    private static void Step(Scheduler scheduler, string name, int step)
    {
        if (name.StartsWith("Reduce", StringComparison.Ordinal))
        {
            var root = step % 11 - 4;
            scheduler.step(root * root / (1 + step / 5.0));
        }
        else
        {
            scheduler.step();
        }
    }
}
