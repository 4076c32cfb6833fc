using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>What holds for every module.</summary>
[Collection(TorchCollection.Name)]
public sealed class ModuleLawTests
{
    public static TheoryData<string> Modules => [.. ModuleCase.Names(_ => true)];

    public static TheoryData<string> SmoothModules => [.. ModuleCase.Names(one => one.Smooth)];

    [Fact]
    public void EveryPublicModule_HasACase()
    {
        var cases = ModuleCase.Names(_ => true).Concat(LossTests.Names).Concat(LossCase.Names).ToArray();
        var modules = typeof(Linear).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: false, IsGenericType: false, Namespace: "TorchSharp.Modules" } && type.IsSubclassOf(typeof(nn.Module)) && type.GetMethods().Any(method => method.Name == "forward"))
            .Select(type => type.Name)
            .ToArray();
        modules.ShouldContain(nameof(Linear));
        modules.Where(module => !cases.Any(one => one.StartsWith(module, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Modules))]
    public void UsingAndDisposing_LeavesNoTensors(string name)
    {
        var one = ModuleCase.Named(name);
        using var x = Detached(one.Input);
        var before = LiveTensors.Settled();
        using (var module = one.Make())
        {
            using var scope = NewDisposeScope();
            module.call(x).sum();
            module.eval();
            module.call(x);
            module.Dispose();
        }
        Tensor.TotalCount.ShouldBe(before);
    }

    [Theory, MemberData(nameof(Modules))]
    public void CallingWithoutAScope_LeavesOnlyTheResult(string name)
    {
        var one = ModuleCase.Named(name);
        using var x = Detached(one.Input);
        using var module = one.Make();
        var before = LiveTensors.Settled();
        var y = module.call(x);
        Tensor.TotalCount.ShouldBe(before + 1);
        y.Dispose();
        x.IsInvalid.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Modules))]
    public void ConvertedToDoublePrecision_ComputesInIt(string name)
    {
        using var scope = NewDisposeScope();
        var one = ModuleCase.Named(name);
        using var module = one.Make();
        module.eval();
        var x = one.Input();
        var single = module.call(x);
        module.to(float64).ShouldBeSameAs(module);
        module.parameters().ShouldAllBe(parameter => parameter.dtype == float64 && parameter.requires_grad && parameter.is_leaf);
        var precise = module.call(one.Differentiable ? x.to(float64) : x);
        precise.dtype.ShouldBe(float64);
        TorchGolden.Values(precise).ShouldBe(TorchGolden.Values(single), 1e-5);
    }

    [Theory, MemberData(nameof(SmoothModules))]
    public void Gradients_AgreeWithFiniteDifferences(string name)
    {
        using var scope = NewDisposeScope();
        var one = ModuleCase.Named(name);
        manual_seed(5);
        using var module = one.Make().to(float64);
        var x = one.Differentiable ? (one.Input().to(float64) + 0.01).detach().requires_grad_() : one.Input();

        Loss(module, x).backward();
        foreach (var (key, leaf) in module.named_parameters().Select(entry => (entry.name, (Tensor)entry.parameter)).Append(("input", x)).Where(entry => entry.Item2.requires_grad))
        {
            TorchGolden.Values(leaf.grad.ShouldNotBeNull()).ShouldBe(Differences(module, x, leaf, key), 1e-6, $"{name} by {key}");
        }
    }

    // The seed makes dropout fall alike each time; the weights tell the outputs apart.
    private static Tensor Loss(nn.Module<Tensor, Tensor> module, Tensor x)
    {
        manual_seed(2);
        var y = module.call(x);
        return (y * linspace(0.5, 1.5, y.numel(), float64).view(y.shape)).pow(2).sum();
    }

    private static double[] Differences(nn.Module<Tensor, Tensor> module, Tensor x, Tensor leaf, string key)
    {
        const double Step = 1e-5;
        using var _ = no_grad();
        var flat = leaf.view(-1);
        var slopes = new double[leaf.numel()];
        for (var i = 0; i < slopes.Length; i++)
        {
            flat[i].add_(Step);
            var above = Loss(module, x).ToDouble();
            flat[i].add_(-2 * Step);
            slopes[i] = (above - Loss(module, x).ToDouble()) / (2 * Step);
            flat[i].add_(Step);
        }
        // The padding vector is looked up but not learnt.
        if (module is Embedding && ReferenceEquals(leaf, module.get_parameter(key)) && leaf.grad is { } grad)
        {
            var learnt = TorchGolden.Values(grad);
            return [.. slopes.Select((slope, i) => i >= 12 && learnt[i] == 0 ? 0 : slope)];
        }
        return slopes;
    }

    private static Tensor Detached(Func<Tensor> make)
    {
        using var scope = NewDisposeScope();
        return make().DetachFromDisposeScope();
    }
}
