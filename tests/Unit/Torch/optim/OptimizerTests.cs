using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class OptimizerTests
{
    [Fact]
    public void ParameterWithoutGradient_StaysAndRemembersNothing()
    {
        using var scope = NewDisposeScope();
        Parameter one = nn.Parameter(ones(1)), other = nn.Parameter(ones(1));
        using var optimizer = optim.Adam([one, other], 0.1, weight_decay: 0.5);
        one.sum().backward();
        var before = LiveTensors.Settled();
        optimizer.step();
        Tensor.TotalCount.ShouldBe(before + 2);
        one.item<float>().ShouldBe(0.9f, 1e-5);
        other.item<float>().ShouldBe(1);
        optimizer.zero_grad();
        other.grad.ShouldBeNull();
    }

    [Fact]
    public void ParameterThatMissedSteps_IsCorrectedByItsOwnCount()
    {
        using var scope = NewDisposeScope();
        Parameter late = nn.Parameter(ones(1)), alone = nn.Parameter(ones(1)), early = nn.Parameter(ones(1));
        using var together = optim.Adam([early, late], 0.1, weight_decay: 0.1);
        using var apart = optim.Adam([alone], 0.1, weight_decay: 0.1);
        early.sum().backward();
        together.step();
        var before = LiveTensors.Settled();
        for (var step = 0; step < 3; step++)
        {
            using var inner = NewDisposeScope();
            (late * 2).sum().backward();
            (alone * 2).sum().backward();
            together.step();
            apart.step();
        }
        late.item<float>().ShouldBe(alone.item<float>());
        late.item<float>().ShouldBeLessThan(0.75f);
        Tensor.TotalCount.ShouldBe(before + 4);
    }

    [Fact]
    public void LargeParameters_StepAsSmallOnes()
    {
        using var scope = NewDisposeScope();
        Parameter large = nn.Parameter(ones(70_000)), beside = nn.Parameter(ones(1)), small = nn.Parameter(ones(1));
        using var together = optim.Adam([large, beside], 0.1, weight_decay: 0.1);
        using var apart = optim.Adam([small], 0.1, weight_decay: 0.1);
        for (var step = 0; step < 3; step++)
        {
            (large.sum() + beside.sum() + small.sum()).backward();
            together.step();
            apart.step();
        }
        beside.item<float>().ShouldBe(small.item<float>());
        large.data<float>().ToArray().Distinct().ShouldHaveSingleItem().ShouldBe(small.item<float>(), 1e-6);
    }

    [Fact]
    public void ZeroGrad_SetsElementsToZero()
    {
        using var scope = NewDisposeScope();
        var parameter = nn.Parameter(ones(2));
        using var optimizer = optim.SGD([parameter], 0.1);
        optimizer.zero_grad();
        parameter.grad.ShouldBeNull();
        (parameter * 3).sum().backward();
        optimizer.zero_grad();
        parameter.grad!.data<float>().ToArray().ShouldBe([0, 0]);
        (parameter * 3).sum().backward();
        parameter.grad!.data<float>().ToArray().ShouldBe([3, 3]);
    }

    [Fact]
    public void Closure_IsEvaluatedWithRecordingAndItsLossReturned()
    {
        using var scope = NewDisposeScope();
        var parameter = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([parameter], 0.25);
        using (no_grad())
        {
            var loss = optimizer.step(() =>
            {
                var square = parameter.pow(2).sum();
                square.backward();
                return square;
            });
            loss!.item<float>().ShouldBe(1);
            is_grad_enabled().ShouldBeFalse();
        }
        parameter.item<float>().ShouldBe(0.5f);
        optimizer.step().ShouldBeNull();
    }

    [Fact]
    public void LossesOfLBFGS_StayTheCallers()
    {
        var before = LiveTensors.Settled();
        using (NewDisposeScope())
        {
            var parameter = nn.Parameter(ones(1));
            using var optimizer = optim.LBFGS([parameter], 0.25, 4);
            var losses = new List<Tensor>();
            optimizer.step(() =>
            {
                optimizer.zero_grad();
                var loss = parameter.pow(4).sum();
                loss.backward();
                losses.Add(loss);
                return loss;
            })!.ShouldBeSameAs(losses[0]);
            losses.Count.ShouldBe(4);
            losses.ShouldAllBe(loss => !loss.IsInvalid);
            losses[^1].item<float>().ShouldBeLessThan(losses[0].item<float>());
        }
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void Groups_HaveLearningRatesOfTheirOwn()
    {
        using var scope = NewDisposeScope();
        Parameter fast = nn.Parameter(ones(1)), slow = nn.Parameter(ones(1)), added = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([new SGD.ParamGroup([fast], 0.5), new SGD.ParamGroup { Parameters = [slow] }], 0.125);
        optimizer.add_param_group(new ParamGroup { Parameters = [added], Options = new() { LearningRate = 0.25 } });
        optimizer.ParamGroups.Select(group => group.LearningRate).ShouldBe([0.5, 0.125, 0.25]);
        optimizer.parameters().ShouldBe([fast, slow, added]);
        (fast + slow + added).sum().backward();
        optimizer.step();
        (fast.item<float>(), slow.item<float>(), added.item<float>()).ShouldBe((0.5f, 0.875f, 0.75f));

        optimizer.ParamGroups.First().LearningRate = 0.25;
        optimizer.step();
        fast.item<float>().ShouldBe(0.25f);
        optimizer.ParamGroups.First().InitialLearningRate.ShouldBe(0.5);
    }

    [Fact]
    public void Options_OfAGroupAreItsOwn()
    {
        using var parameter = nn.Parameter(ones(1));
        using var other = nn.Parameter(ones(1));
        using var adam = optim.Adam([new Adam.ParamGroup([parameter], beta1: 0.5) { Betas = (0.6, 0.7) }], 0.1);
        var group = adam.ParamGroups.ShouldHaveSingleItem().ShouldBeOfType<Adam.ParamGroup>();
        group.Betas.ShouldBe((0.6, 0.7));
        group.LearningRate.ShouldBe(1e-3);
        adam.Betas.ShouldBe((0.9, 0.999));
        using var sgd = optim.SGD([("p", other)], 0.1, momentum: 0.5);
        sgd.Momentum.ShouldBe(0.5);
        sgd.ParamGroups.Cast<ParamGroup>().Single().Options.ShouldBeOfType<SGD.Options>().momentum.ShouldBe(0.5);
    }

    [Fact]
    public void Steps_KeepOnlyWhatTheOptimizerRemembers_AndDisposeFreesIt()
    {
        using var parameter = nn.Parameter(ones(3));
        var before = LiveTensors.Settled();
        foreach (var (optimizer, kept) in new (optim.Optimizer, int)[]
        {
            (optim.SGD([parameter], 0.01), 0),
            (optim.SGD([parameter], 0.01, 0.9, weight_decay: 0.1, nesterov: true), 1),
            (optim.Adam([parameter], weight_decay: 0.1, amsgrad: true), 3),
            (optim.AdamW([parameter], weight_decay: 0.1), 2),
        })
        {
            for (var step = 0; step < 3; step++)
            {
                using var loss = parameter.sum();
                loss.backward();
                optimizer.step();
                optimizer.zero_grad();
            }
            Tensor.TotalCount.ShouldBe(before + kept);
            optimizer.Dispose();
            optimizer.Dispose();
            Tensor.TotalCount.ShouldBe(before);
        }
        parameter.IsInvalid.ShouldBeFalse();
    }

    [Fact]
    public void ConvertedModel_TrainsOn()
    {
        using var scope = NewDisposeScope();
        using var linear = nn.Linear(1, 1);
        using var optimizer = optim.Adam(linear.parameters(), 0.1);
        linear.to(float64);
        var before = linear.weight.item<double>();
        linear.call(ones([2, 1], float64)).sum().backward();
        optimizer.step();
        linear.weight.item<double>().ShouldBe(before - 0.1, 1e-6);
    }

    [Fact]
    public void OptionsOutOfRange_AreToldWithTheirValue()
    {
        using var parameter = nn.Parameter(ones(1));
        Parameter[] parameters = [parameter];
        Told(() => optim.SGD(parameters, -0.1)).ShouldBe("SGD: the learning rate must be 0 or more; got -0.1.");
        Told(() => optim.SGD(parameters, 0.1, momentum: -1)).ShouldBe("SGD: momentum must be 0 or more; got -1.");
        Told(() => optim.SGD(parameters, 0.1, weight_decay: -1)).ShouldBe("SGD: weight_decay must be 0 or more; got -1.");
        Told(() => optim.SGD(parameters, 0.1, momentum: 0.5, dampening: 0.1, nesterov: true)).ShouldBe("SGD: nesterov needs a momentum above 0 and a dampening of 0; got 0.5 and 0.1.");
        Told(() => optim.Adam(parameters, double.NaN)).ShouldBe("Adam: the learning rate must be 0 or more; got NaN.");
        Told(() => optim.Adam(parameters, beta1: 1)).ShouldBe("Adam: beta1 must be at least 0 and below 1; got 1.");
        Told(() => optim.AdamW(parameters, beta2: -0.5)).ShouldBe("AdamW: beta2 must be at least 0 and below 1; got -0.5.");
        Told(() => optim.AdamW(parameters, eps: -1)).ShouldBe("AdamW: eps must be 0 or more; got -1.");
        Told(() => optim.SGD([new SGD.ParamGroup(parameters, lr: -2)], 0.1)).ShouldBe("SGD: the learning rate must be 0 or more; got -2.");
    }

    [Fact]
    public void OptionsOfAnotherOptimizer_AreRefusedAndChangeNothing()
    {
        using var parameter = nn.Parameter(ones(1));
        using var other = nn.Parameter(ones(1));
        using var optimizer = optim.SGD([parameter], 0.1);
        var foreign = new Adam.ParamGroup([other], new Adam.Options { LearningRate = 0.5 });
        Told(() => optimizer.add_param_group(foreign)).ShouldBe("SGD: needs SGD.Options; got Adam.Options.");
        optimizer.ParamGroups.ShouldHaveSingleItem();
        foreign.Options.beta1.ShouldBeNull();
    }

    [Fact]
    public void NoParametersOrOneTwice_AreRefused()
    {
        using var parameter = nn.Parameter(ones(1));
        Told(() => optim.Adam(Array.Empty<Parameter>())).ShouldStartWith("Adam: needs at least one parameter.");
        Told(() => optim.SGD([parameter, parameter], 0.1)).ShouldStartWith("SGD: each parameter must be given once; one is given twice.");
    }

    private static string Told(Action action) => Should.Throw<ArgumentException>(action).Message;
}
