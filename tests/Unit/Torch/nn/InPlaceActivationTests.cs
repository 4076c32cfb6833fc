using Shouldly;
using Xunit;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class InPlaceActivationTests
{
    private static readonly Dictionary<string, (Func<Tensor, bool, Tensor> Function, Func<nn.Module<Tensor, Tensor>> Module)> Cases = new()
    {
        ["relu6"] = (F.relu6, () => nn.ReLU6(inplace: true)),
        ["leaky_relu"] = ((x, inplace) => F.leaky_relu(x, 0.01, inplace), () => nn.LeakyReLU(inplace: true)),
        ["rrelu"] = ((x, inplace) => F.rrelu(x, 0.2, 0.2, inplace), () => nn.RReLU(0.2, 0.2, inplace: true)),
        ["elu"] = ((x, inplace) => F.elu(x, 1, inplace), () => nn.ELU(inplace: true)),
        ["selu"] = (F.selu, () => nn.SELU(inplace: true)),
        ["celu"] = ((x, inplace) => F.celu(x, 1, inplace), () => nn.CELU(inplace: true)),
        ["hardtanh"] = ((x, inplace) => F.hardtanh(x, -1, 1, inplace), () => nn.Hardtanh(inplace: true)),
        ["hardsigmoid"] = (F.hardsigmoid, () => nn.Hardsigmoid(inplace: true)),
        ["hardswish"] = (F.hardswish, () => nn.Hardswish(inplace: true)),
        ["threshold"] = ((x, inplace) => F.threshold(x, 0.1, -2, inplace), () => nn.Threshold(0.1, -2, inplace: true)),
        ["mish"] = (F.mish, () => nn.Mish(inplace: true)),
        ["softsign"] = (F.softsign, () => nn.Softsign(inplace: true)),
        ["tanhshrink"] = (F.tanhshrink, () => nn.Tanhshrink(inplace: true)),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void InPlace_OverwritesTheInputAndKeepsTheGradient(string name)
    {
        using var scope = NewDisposeScope();
        var (function, module) = Cases[name];
        var (expected, slopes) = Run(x => function(x, false));
        foreach (var inPlace in new Func<Tensor, Tensor>[] { x => function(x, true), x => Overwritten(module(), x) })
        {
            var (result, gradient) = Run(x =>
            {
                var copy = x.clone();
                var y = inPlace(copy);
                copy.Equals(y).ShouldBeTrue();
                y.ShouldNotBeSameAs(copy);
                return y;
            });
            result.ShouldBe(expected, 1e-12);
            gradient.ShouldBe(slopes, 1e-12);
        }
    }

    private static Tensor Overwritten(nn.Module<Tensor, Tensor> module, Tensor x)
    {
        using (module)
        {
            return module.call(x);
        }
    }

    private static (double[] Result, double[] Gradient) Run(Func<Tensor, Tensor> function)
    {
        var x = Ripples.Of(8).to(float64).detach().requires_grad_();
        var y = function(x);
        y.square().sum().backward();
        return (TorchGolden.Values(y), TorchGolden.Values(x.grad!));
    }
}
