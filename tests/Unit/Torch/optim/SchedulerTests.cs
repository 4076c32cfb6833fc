using Shouldly;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.optim.lr_scheduler;
using Scheduler = TorchSharp.torch.optim.lr_scheduler.LRScheduler;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class SchedulerTests : IDisposable
{
    private readonly Parameter _parameter = nn.Parameter(zeros(1));
    private readonly SGD _optimizer;

    public SchedulerTests() => _optimizer = optim.SGD([_parameter], 0.8, momentum: 0.5);

    public static TheoryData<string> Closed => ["StepLR", "MultiStepLR", "ExponentialLR", "ConstantLR", "LinearLR", "PolynomialLR", "CosineAnnealingLR"];

    [Theory, MemberData(nameof(Closed))]
    public void JumpToAStep_SetsWhatTheStepsBeforeItWouldHaveSet(string name)
    {
        for (var epoch = 1; epoch < 12; epoch++)
        {
            using var other = nn.Parameter(zeros(1));
            using var walking = optim.SGD([other], 0.8);
            using var last = nn.Parameter(zeros(1));
            using var jumping = optim.SGD([last], 0.8);
            Scheduler walker = Make(name, walking), jumper = Make(name, jumping);
            for (var step = 0; step < epoch; step++)
            {
                walker.step();
            }
            jumper.step(epoch);
            Rate(jumping).ShouldBe(Rate(walking), 1e-12, $"{name} at {epoch}");
        }
    }

    [Fact]
    public void GroupAddedLater_KeepsItsRate()
    {
        var scheduler = ExponentialLR(_optimizer, 0.5);
        using var late = nn.Parameter(zeros(1));
        _optimizer.add_param_group(new SGD.ParamGroup([late], 0.3));
        scheduler.step();
        _optimizer.ParamGroups.Select(group => group.LearningRate).ShouldBe([0.4, 0.3]);
    }

    [Fact]
    public void StepsOfTheOptimizer_UseTheRate()
    {
        using var scope = NewDisposeScope();
        using var plain = optim.SGD([_parameter], 1);
        var scheduler = StepLR(plain, 1, 0.25);
        for (var step = 0; step < 2; step++)
        {
            plain.zero_grad();
            _parameter.sum().backward();
            plain.step();
            scheduler.step();
        }
        _parameter.item<float>().ShouldBe(-1.25f);
    }

    [Fact]
    public void Plateau_NeedsTheValue()
    {
        var scheduler = ReduceLROnPlateau(_optimizer);
        Should.Throw<InvalidOperationException>(() => scheduler.step()).Message.ShouldBe("ReduceLROnPlateau.step: needs the value to watch, as in step(loss).");
        Should.Throw<InvalidOperationException>(() => scheduler.step((int?)3));
    }

    [Fact]
    public void ChainWithAPlateau_PassesTheValueOn()
    {
        var scheduler = ChainedLR([ReduceLROnPlateau(_optimizer, patience: 0), ExponentialLR(_optimizer, 0.5)]);
        scheduler.step(1.0);
        scheduler.step(2.0);
        Rate(_optimizer).ShouldBe(0.8 * 0.5 * 0.1 * 0.5, 1e-12);
    }

    [Fact]
    public void OneCycle_EndsWithItsSteps()
    {
        var scheduler = OneCycleLR(_optimizer, 0.5, total_steps: 4);
        for (var step = 0; step < 4; step++)
        {
            scheduler.step();
        }
        Should.Throw<InvalidOperationException>(() => scheduler.step()).Message.ShouldBe("OneCycleLR: made for 4 steps (total_steps) and all are done.");
    }

    [Fact]
    public void OneCycle_WithOneStepUp_BeginsAtTheTop()
    {
        OneCycleLR(_optimizer, 0.5, total_steps: 4, pct_start: 0.25);
        Rate(_optimizer).ShouldBe(0.5);
        _optimizer.Momentum.ShouldBe(0.5);
        ((optim.IMomentum)_optimizer.ParamGroups.Single()).Momentum.ShouldBe(0.85);
    }

    [Fact]
    public void BadOptions_AreToldWithTheirValue()
    {
        using var other = nn.Parameter(zeros(1));
        using var adagrad = optim.Adagrad([other]);
        Told(() => CyclicLR(adagrad, 0.1, 0.2)).ShouldBe("CyclicLR: cycle_momentum needs an optimizer with a momentum; Adagrad has none.");
        Told(() => OneCycleLR(adagrad, 0.1, 5)).ShouldBe("OneCycleLR: cycle_momentum needs an optimizer with a momentum; Adagrad has none.");
        Told(() => OneCycleLR(_optimizer, 0.1)).ShouldBe("OneCycleLR: needs total_steps, or epochs and steps_per_epoch.");
        Told(() => OneCycleLR(_optimizer, 0.1, 5, pct_start: 1.5)).ShouldBe("OneCycleLR: pct_start must be between 0 and 1; got 1.5.");
        Told(() => CyclicLR(_optimizer, [0.1, 0.2], [0.3, 0.4])).ShouldStartWith("CyclicLR: base_lr must be one for each group of parameters (1); got 2.");
        Told(() => ReduceLROnPlateau(_optimizer, "least")).ShouldStartWith("ReduceLROnPlateau: mode must be min or max; got \"least\".");
        Told(() => ReduceLROnPlateau(_optimizer, factor: 1.5)).ShouldBe("ReduceLROnPlateau: factor must be below 1; got 1.5.");
        Told(() => SequentialLR(_optimizer, [StepLR(_optimizer, 1)], [3])).ShouldStartWith("SequentialLR: needs one milestone less than schedulers; got 1 for 1.");
        Told(() => SequentialLR(_optimizer, [StepLR(adagrad, 1)], [])).ShouldStartWith("SequentialLR: all schedulers must be of one optimizer.");
        Told(() => ChainedLR([])).ShouldStartWith("ChainedLR: needs at least one scheduler.");
        Should.Throw<ArgumentNullException>(() => StepLR(null!, 3));
    }

    [Fact]
    public void FactorsNotAboveZero_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => LinearLR(_optimizer, 0)).Message.ShouldStartWith("LinearLR: start_factor must be above 0; got 0.");
        Should.Throw<ArgumentOutOfRangeException>(() => ConstantLR(_optimizer, -0.5)).Message.ShouldStartWith("ConstantLR: factor must be above 0; got -0.5.");
        Rate(_optimizer).ShouldBe(0.8);
    }

    [Fact]
    public void Verbose_WritesChanges()
    {
        var console = Console.Out;
        using var written = new StringWriter();
        Console.SetOut(written);
        try
        {
            var scheduler = StepLR(_optimizer, 2, 0.5, verbose: true);
            scheduler.step();
            scheduler.step();
        }
        finally
        {
            Console.SetOut(console);
        }
        written.ToString().Trim().ShouldContain("0.4");
    }

    public void Dispose()
    {
        _optimizer.Dispose();
        _parameter.Dispose();
    }

    private static double Rate(optim.Optimizer optimizer) => optimizer.ParamGroups.Single().LearningRate;

    private static string Told(Action action) => Should.Throw<ArgumentException>(action).Message;

    private static Scheduler Make(string name, optim.Optimizer optimizer) => name switch
    {
        "StepLR" => StepLR(optimizer, 3, 0.5),
        "MultiStepLR" => MultiStepLR(optimizer, [2, 5, 5], 0.5),
        "ExponentialLR" => ExponentialLR(optimizer, 0.9),
        "ConstantLR" => ConstantLR(optimizer, 0.5, 4),
        "LinearLR" => LinearLR(optimizer, 0.5, 0.9, 6),
        "PolynomialLR" => PolynomialLR(optimizer, 8, 2),
        _ => CosineAnnealingLR(optimizer, 10, 0.1),
    };
}
