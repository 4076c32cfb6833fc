using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class GradientTests
{
    private const double Step = 1e-6;

    [Theory, MemberData(nameof(TensorCases.DifferentiableNames), MemberType = typeof(TensorCases))]
    public void Gradients_AreThoseOfPyTorch(string name)
    {
        var expected = GoldenFile.Gradients(name);
        foreach (var form in TensorCases.All[name].Forms)
        {
            using var scope = NewDisposeScope();
            using var inputs = new Inputs(gradients: true);
            Weighed(form, inputs).backward();
            var found = inputs.Leaves.Where(leaf => leaf.Value.grad is not null).ToDictionary(leaf => leaf.Key, leaf => GoldenTensor.Of(leaf.Value.grad!));
            found.Keys.Order().ShouldBe(expected.Keys.Order(), name);
            foreach (var (input, gradient) in expected)
            {
                found[input].ShouldBe(gradient, $"{name}, gradient of {input}");
            }
        }
    }

    [Theory, MemberData(nameof(TensorCases.DifferentiableNames), MemberType = typeof(TensorCases))]
    public void Gradients_AgreeWithFiniteDifferences(string name)
    {
        using var scope = NewDisposeScope();
        using var inputs = new Inputs(gradients: true, ScalarType.Float64);
        var form = TensorCases.All[name].Forms[0];
        var loss = Weighed(form, inputs);
        loss.backward();
        foreach (var (input, leaf) in inputs.Leaves.Where(leaf => leaf.Value.grad is not null))
        {
            // A conversion to a short type on the way leaves too few digits for small steps.
            var (step, tolerance) = ThroughShortType(name) ? (0.1, 0.1) : (Step, 1e-6);
            Compare(form, input, leaf, step, tolerance, name);
        }
    }

    [Fact]
    public void EveryInputAskedForGradients_GetsOneSomewhere() =>
        TensorCases.All.Keys.SelectMany(name => GoldenFile.Gradients(name).Keys).ToHashSet().ShouldBe(GoldenFile.Differentiable, ignoreOrder: true);

    private static void Compare(Func<Inputs, object> form, string input, Tensor leaf, double step, double tolerance, string name)
    {
        var elements = leaf.detach().data<double>().ToArray();
        var gradient = leaf.grad!.data<double>().ToArray();
        for (var i = 0; i < elements.Length; i++)
        {
            var difference = (Loss(form, input, Moved(elements, i, step)) - Loss(form, input, Moved(elements, i, -step))) / (2 * step);
            Math.Abs(gradient[i] - difference).ShouldBeLessThanOrEqualTo(tolerance * (1 + Math.Abs(difference)), $"{name}, {input}[{i}]: gradient {gradient[i]}, difference {difference}");
        }
    }

    private static bool ThroughShortType(string name) =>
        name is "to/Float32" or "to/Float16" or "to/BFloat16" or "half" or "bfloat16" or "abs/half" or "exp/bfloat16" or "softmax/typed";

    private static double[] Moved(double[] elements, int place, double step)
    {
        double[] moved = [.. elements];
        moved[place] += step;
        return moved;
    }

    private static double Loss(Func<Inputs, object> form, string input, double[] elements)
    {
        using var scope = NewDisposeScope();
        using var inputs = new Inputs(gradients: true, ScalarType.Float64, (input, elements));
        return Weighed(form, inputs).ToDouble();
    }

    // The golden script's loss: each result that asks for a gradient, weighed by cos(k + 1).
    private static Tensor Weighed(Func<Inputs, object> form, Inputs inputs)
    {
        manual_seed(0);
        var total = zeros(1, ScalarType.Float64).sum();
        foreach (var result in TensorCase.Listed(form(inputs)).Where(result => result.requires_grad))
        {
            var weights = arange(1, result.NumberOfElements + 1, ScalarType.Float64).cos().reshape(result.shape);
            total += (result * weights.to(result.dtype)).sum().to(ScalarType.Float64);
        }
        return total;
    }
}
