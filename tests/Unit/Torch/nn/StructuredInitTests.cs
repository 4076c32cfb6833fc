using Shouldly;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class StructuredInitTests
{
    private static readonly Dictionary<string, (Func<Tensor, Tensor> Fill, long[] Shape)> Cases = new()
    {
        ["dirac_1"] = (init.dirac_, [3, 2, 3]),
        ["dirac_2"] = (init.dirac_, [2, 3, 3, 2]),
        ["dirac_3"] = (init.dirac_, [2, 2, 1, 2, 3]),
        ["orthogonal_tall"] = (tensor => init.orthogonal_(tensor, 1.5), [4, 3]),
        ["orthogonal_wide"] = (tensor => init.orthogonal_(tensor), [2, 2, 3]),
        ["sparse_"] = (tensor => init.sparse_(tensor, 0.3, 0.5), [5, 3]),
        ["trunc_normal_"] = (tensor => init.trunc_normal_(tensor, 0.2, 1.5, -1, 2.5), [4, 5]),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Fill_IsPyTorchsAndOutsideTheGraph(string name)
    {
        using var scope = NewDisposeScope();
        var (fill, shape) = Cases[name];
        var weight = Parameter(empty(shape));
        var before = LiveTensors.Settled();
        manual_seed(3);
        fill(weight).ShouldBeSameAs(weight);
        Tensor.TotalCount.ShouldBe(before);
        weight.ShouldBeGolden($"init.{name}");
        weight.is_leaf.ShouldBeTrue();
        is_grad_enabled().ShouldBeTrue();
    }

    [Fact]
    public void OrthogonalRows_HaveLengthOneAndARightAngle()
    {
        using var scope = NewDisposeScope();
        var weight = init.orthogonal_(empty(3, 5));
        TorchGolden.Values(weight.matmul(weight.t())).ShouldBe(TorchGolden.Values(eye(3)), 1e-6);
        init.orthogonal_(empty(0, 5)).numel().ShouldBe(0);
    }

    [Fact]
    public void TruncatedNormal_DrawsFromTheGenerator()
    {
        using var scope = NewDisposeScope();
        using var generator = new Generator(7);
        using var same = new Generator(7);
        var one = init.trunc_normal_(empty(50), generator: generator);
        init.trunc_normal_(empty(50), generator: same).Equals(one).ShouldBeTrue();
        TorchGolden.Values(one).ShouldAllBe(value => Math.Abs(value) <= 2);
    }

    [Fact]
    public void WrongDimensions_AreRefused()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => init.dirac_(zeros(2, 2))).Message.ShouldStartWith("dirac_: the tensor must have 3, 4 or 5 dimensions; its shape is (2, 2).");
        Should.Throw<ArgumentException>(() => init.orthogonal_(zeros(2))).Message.ShouldStartWith("orthogonal_: the tensor must have at least 2 dimensions; its shape is (2).");
        Should.Throw<ArgumentException>(() => init.sparse_(zeros(2, 2, 2), 0.5)).Message.ShouldStartWith("sparse_: the tensor must have 2 dimensions; its shape is (2, 2, 2).");
    }

    [Theory]
    [InlineData(init.NonlinearityType.Linear, 0, 1), InlineData(init.NonlinearityType.Conv3D, 0, 1), InlineData(init.NonlinearityType.Sigmoid, 0, 1)]
    [InlineData(init.NonlinearityType.Tanh, 0, 5.0 / 3), InlineData(init.NonlinearityType.ReLU, 0, 1.4142135623730951), InlineData(init.NonlinearityType.LeakyReLU, 1, 1)]
    public void Gain_IsPyTorchs(init.NonlinearityType function, double slope, double gain) => init.calculate_gain(function, slope).ShouldBe(gain, 1e-15);
}
