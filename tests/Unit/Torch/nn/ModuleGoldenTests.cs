using Shouldly;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class ModuleGoldenTests
{
    public static TheoryData<string> Modules => [.. ModuleCase.Names(one => one.HasGolden)];

    [Theory, MemberData(nameof(Modules))]
    public void Module_StartsComputesAndDifferentiatesAsInPyTorch(string name)
    {
        using var scope = NewDisposeScope();
        var one = ModuleCase.Named(name);
        manual_seed(0);
        using var module = one.Make();
        module.state_dict().ShouldAllBe(entry => TorchGolden.Values($"{name}.{entry.Key}").Length == entry.Value.numel());
        foreach (var (key, value) in module.state_dict())
        {
            value.ShouldBeGolden($"{name}.{key}");
        }

        var x = one.Input().detach().requires_grad_(one.Differentiable);
        manual_seed(1);
        var y = module.call(x);
        y.ShouldBeGolden($"{name}.output");

        (y * y).sum().backward();
        if (one.Differentiable)
        {
            x.grad.ShouldBeGolden($"{name}.input.grad", 1e-5);
        }
        foreach (var (key, parameter) in module.named_parameters())
        {
            parameter.grad.ShouldBeGolden($"{name}.{key}.grad", 1e-5);
        }
    }
}
