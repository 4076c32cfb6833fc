using Shouldly;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class StateDictTests
{
    [Fact]
    public void RoundTrip_MakesTwoModulesAgree()
    {
        using var scope = NewDisposeScope();
        using var one = new ModuleTests.Net();
        using var other = new ModuleTests.Net();
        var x = ones(4, 2);
        one.call(x).Equals(other.call(x)).ShouldBeFalse();
        var (missing, unexpected) = other.load_state_dict(one.state_dict());
        missing.ShouldBeEmpty();
        unexpected.ShouldBeEmpty();
        one.call(x).Equals(other.call(x)).ShouldBeTrue();
        other.First.weight.ShouldNotBeSameAs(one.First.weight);
        other.First.weight.requires_grad.ShouldBeTrue();
    }

    [Fact]
    public void DifferentNames_AreToldAndNothingChanges()
    {
        using var scope = NewDisposeScope();
        using var linear = nn.Linear(2, 1);
        var before = TorchGolden.Values(linear.weight);
        var state = new Dictionary<string, Tensor> { ["weight"] = zeros(1, 2), ["extra"] = zeros(1) };
        Should.Throw<InvalidOperationException>(() => linear.load_state_dict(state)).Message
            .ShouldBe("Linear.load_state_dict: missing keys [bias], unexpected keys [extra].");
        TorchGolden.Values(linear.weight).ShouldBe(before);
    }

    [Fact]
    public void NotStrict_LoadsWhatIsThereAndTellsTheRest()
    {
        using var scope = NewDisposeScope();
        using var linear = nn.Linear(2, 1);
        var bias = TorchGolden.Values(linear.bias!);
        var (missing, unexpected) = linear.load_state_dict(new() { ["weight"] = ones(1, 2), ["extra"] = zeros(1) }, strict: false);
        missing.ShouldBe(["bias"]);
        unexpected.ShouldBe(["extra"]);
        TorchGolden.Values(linear.weight).ShouldBe([1, 1]);
        TorchGolden.Values(linear.bias!).ShouldBe(bias);
    }

    [Fact]
    public void Skipped_AreLeftAlone()
    {
        using var scope = NewDisposeScope();
        using var linear = nn.Linear(2, 1);
        var weight = TorchGolden.Values(linear.weight);
        linear.load_state_dict(new() { ["weight"] = zeros(5), ["bias"] = ones(1) }, skip: ["weight"]);
        TorchGolden.Values(linear.weight).ShouldBe(weight);
        TorchGolden.Values(linear.bias!).ShouldBe([1]);
    }

    [Fact]
    public void DifferentShapes_AreToldAndNothingChanges()
    {
        using var scope = NewDisposeScope();
        using var linear = nn.Linear(2, 1);
        var before = TorchGolden.Values(linear.weight);
        Should.Throw<ArgumentException>(() => linear.load_state_dict(new() { ["weight"] = zeros(1, 2), ["bias"] = zeros(2) })).Message
            .ShouldBe("Linear.load_state_dict: \"bias\" has shape (1) but the state has (2).");
        TorchGolden.Values(linear.weight).ShouldBe(before);
    }
}
