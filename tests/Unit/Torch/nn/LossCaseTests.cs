using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Workbook.Tests.Torch;

/// <summary>What holds for every loss of <see cref="LossCase"/>.</summary>
[Collection(TorchCollection.Name)]
public sealed class LossCaseTests
{
    public static TheoryData<string> Losses => [.. LossCase.Names];

    [Theory, MemberData(nameof(Losses))]
    public void ModuleAndFunction_ArePyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        var one = LossCase.Named(name);
        foreach (var reduction in Enum.GetValues<nn.Reduction>())
        {
            using var loss = one.Make(reduction);
            var x = one.Arguments();
            var result = LossCase.Call(loss, x);
            var key = $"loss.{name}.{reduction.ToString().ToLowerInvariant()}";
            result.ShouldBeGolden(key, 1e-6 * (1 + TorchGolden.Values(key).Max(Math.Abs)));
            one.Function(x, reduction).Equals(result).ShouldBeTrue();
            result.Dimensions.ShouldBe(reduction == nn.Reduction.None ? TorchGolden.Values($"loss.{name}.none").Length == 12 ? 2 : 1 : 0);
        }
    }

    [Theory, MemberData(nameof(Losses))]
    public void Gradients_AgreeWithFiniteDifferences(string name)
    {
        using var scope = NewDisposeScope();
        var one = LossCase.Named(name);
        Tensor[] x = [.. one.Arguments().Select(argument => argument.is_floating_point() ? argument.to(float64).detach() : argument)];
        // The targets of some are classes or signs, and have no gradient.
        var leaves = x.Take(name.StartsWith("Triplet", StringComparison.Ordinal) || name == "GaussianNLLLoss" ? 3 : name.StartsWith("Margin", StringComparison.Ordinal) ? 2 : 1).ToArray();
        foreach (var leaf in leaves)
        {
            leaf.requires_grad = true;
        }
        Loss().backward();

        using var _ = no_grad();
        foreach (var leaf in leaves)
        {
            for (var i = 0; i < leaf.numel(); i++)
            {
                var element = leaf.view(-1)[i];
                element.add_(1e-5);
                var above = Loss().ToDouble();
                element.add_(-2e-5);
                var slope = (above - Loss().ToDouble()) / 2e-5;
                element.add_(1e-5);
                leaf.grad!.view(-1)[i].ToDouble().ShouldBe(slope, 1e-6 * (1 + Math.Abs(slope)), $"{name} at {i}");
            }
        }

        // The gradient of CTC takes it that its input is, and stays, a softmax's logarithm.
        Tensor Loss() => one.Function(name.StartsWith("CTC", StringComparison.Ordinal) ? [x[0].log_softmax(2), .. x[1..]] : x, nn.Reduction.Sum);
    }

    [Theory, MemberData(nameof(Losses))]
    public void CallingWithoutAScope_LeavesOnlyTheResult(string name)
    {
        using var scope = NewDisposeScope();
        var one = LossCase.Named(name);
        var x = one.Arguments();
        using var loss = one.Make(nn.Reduction.Mean);
        var before = LiveTensors.Settled();
        using (LossCase.Call(loss, x).DetachFromDisposeScope())
        {
            Tensor.TotalCount.ShouldBe(before + 1);
        }
        Tensor.TotalCount.ShouldBe(before);
    }

    [Fact]
    public void GaussianNLL_BelowTheLeastVariance_StillLearnsIt()
    {
        using var scope = NewDisposeScope();
        var variance = tensor(new[] { 0.01, 2.0 }).view(2, 1).requires_grad_();
        F.gaussian_nll_loss(zeros(2, 1, float64), ones(2, 1, float64), variance, eps: 0.1f, reduction: nn.Reduction.Sum).backward();
        // d/dv (ln v + 1 / v) / 2 at 0.1 and at 2
        TorchGolden.Values(variance.grad!).ShouldBe([-45, 0.125], 1e-4);
    }

    [Fact]
    public void TargetsOfAnotherShape_AreRefused()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => F.binary_cross_entropy(zeros(2, 3), zeros(3))).Message
            .ShouldStartWith("binary_cross_entropy: target must have the shape of input (2, 3); its shape is (3).");
        Should.Throw<ArgumentException>(() => F.gaussian_nll_loss(zeros(2, 3), zeros(3, 2), ones(2, 3))).Message
            .ShouldStartWith("gaussian_nll_loss: target must have the shape of input (2, 3); its shape is (3, 2).");
        Should.Throw<System.Runtime.InteropServices.ExternalException>(() => F.multi_margin_loss(zeros(2, 3), zeros([3], int64))).Message
            .ShouldStartWith("multi_margin_loss((2, 3), (3), 1, 1, none, 1): inconsistent target size");
    }

    [Fact]
    public void BadVariances_AreRefused()
    {
        using var scope = NewDisposeScope();
        Should.Throw<ArgumentException>(() => F.gaussian_nll_loss(zeros(2, 3), zeros(2, 3), ones(2, 2))).Message
            .ShouldStartWith("gaussian_nll_loss: variance must have the shape of input (2, 3), or one element for each sample; its shape is (2, 2).");
        Should.Throw<ArgumentException>(() => F.gaussian_nll_loss(zeros(2, 3), zeros(2, 3), ones(2, 3) * -1)).Message
            .ShouldStartWith("gaussian_nll_loss: variance must be at least 0 everywhere; an element is below 0.");
    }
}
