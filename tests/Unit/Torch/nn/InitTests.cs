using Shouldly;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class InitTests
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> Fills = new()
    {
        ["uniform_"] = tensor => init.uniform_(tensor, -1, 3),
        ["normal_"] = tensor => init.normal_(tensor, 1, 2),
        ["constant_"] = tensor => init.constant_(tensor, 0.25),
        ["ones_"] = init.ones_,
        ["zeros_"] = init.zeros_,
        ["eye_"] = init.eye_,
        ["xavier_uniform_"] = tensor => init.xavier_uniform_(tensor, 2),
        ["xavier_normal_"] = tensor => init.xavier_normal_(tensor, 2),
        ["kaiming_uniform_"] = tensor => init.kaiming_uniform_(tensor, 0.5),
        ["kaiming_uniform_out"] = tensor => init.kaiming_uniform_(tensor, mode: init.FanInOut.FanOut, nonlinearity: init.NonlinearityType.ReLU),
        ["kaiming_normal_"] = tensor => init.kaiming_normal_(tensor, nonlinearity: init.NonlinearityType.Tanh),
    };

    public static TheoryData<string> Names => [.. Fills.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Fill_IsPyTorchsAndOutsideTheGraph(string name)
    {
        using var scope = NewDisposeScope();
        var weight = Parameter(empty(2, 3));
        manual_seed(3);
        Fills[name](weight).ShouldBeSameAs(weight);
        weight.ShouldBeGolden($"init.{name}");
        weight.is_leaf.ShouldBeTrue();
        is_grad_enabled().ShouldBeTrue();
    }

    [Fact]
    public void Fan_OfAConvolution_CountsItsField()
    {
        using var scope = NewDisposeScope();
        var weight = empty(2, 3, 2);
        init.CalculateFanInAndFanOut(weight).ShouldBe((6, 4));
        manual_seed(3);
        init.kaiming_uniform_(weight).ShouldBeGolden("init.kaiming_of_convolution");
    }

    [Fact]
    public void NoElements_AreLeftAlone()
    {
        using var scope = NewDisposeScope();
        var none = empty([0, 0]);
        foreach (var name in Fills.Keys.Where(name => name.StartsWith("xavier") || name.StartsWith("kaiming")))
        {
            Fills[name](none).ShouldBeSameAs(none);
        }
        using var linear = nn.Linear(0, 5);
        linear.call(empty([2, 0])).shape.ShouldBe([2, 5]);
        using var convolution = nn.Conv2d(0, 4, 3);
        TorchGolden.Values(convolution.bias!).ShouldBe([0, 0, 0, 0]);
    }

    [Fact]
    public void Fan_OfAVector_IsRefused()
    {
        using var vector = zeros(3);
        Should.Throw<ArgumentException>(() => init.xavier_uniform_(vector)).Message
            .ShouldStartWith("init: the fan needs a tensor of at least 2 dimensions; its shape is (3).");
    }

    [Fact]
    public void Generator_DrawsInsteadOfTheDefaultOne()
    {
        using var scope = NewDisposeScope();
        Tensor one = zeros(4), other = zeros(4);
        init.normal_(one, generator: new Generator(7));
        init.normal_(other, generator: new Generator(7));
        one.Equals(other).ShouldBeTrue();
        one.abs().sum().item<float>().ShouldBeGreaterThan(0);
    }
}
