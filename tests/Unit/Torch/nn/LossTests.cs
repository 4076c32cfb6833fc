using Shouldly;
using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class LossTests
{
    private static readonly Dictionary<string, Func<nn.Reduction, nn.Module<Tensor, Tensor, Tensor>>> Cases = new()
    {
        ["MSELoss"] = nn.MSELoss,
        ["L1Loss"] = nn.L1Loss,
        ["CrossEntropyLoss"] = reduction => nn.CrossEntropyLoss(reduction: reduction),
        ["CrossEntropyLossWeighted"] = reduction => nn.CrossEntropyLoss(Weight(), reduction: reduction),
        ["CrossEntropyLossIgnoring"] = reduction => nn.CrossEntropyLoss(ignore_index: 3, reduction: reduction),
        ["CrossEntropyLossSmoothed"] = reduction => new CrossEntropyLoss(reduction: reduction, label_smoothing: 0.1),
        ["NLLLoss"] = reduction => nn.NLLLoss(reduction: reduction),
        ["NLLLossWeighted"] = reduction => nn.NLLLoss(Weight(), reduction),
        ["BCEWithLogitsLoss"] = reduction => nn.BCEWithLogitsLoss(reduction: reduction),
        ["BCEWithLogitsLossWeighted"] = reduction => nn.BCEWithLogitsLoss(Weight(), reduction, Weight()),
    };

    public static IEnumerable<string> Names => Cases.Keys;

    public static TheoryData<string> Losses => [.. Names];

    [Theory, MemberData(nameof(Losses))]
    public void Loss_IsPyTorchs(string name)
    {
        using var scope = NewDisposeScope();
        foreach (var reduction in Enum.GetValues<nn.Reduction>())
        {
            using var loss = Cases[name](reduction);
            var result = loss.call(Input(name), Target(name));
            result.Dimensions.ShouldBe(reduction == nn.Reduction.None ? Target(name).Dimensions : 0);
            result.ShouldBeGolden($"{name}.{reduction.ToString().ToLowerInvariant()}");
        }
    }

    [Theory, MemberData(nameof(Losses))]
    public void Gradients_AgreeWithFiniteDifferences(string name)
    {
        using var scope = NewDisposeScope();
        using var loss = Cases[name](nn.Reduction.Mean);
        Tensor x = (Input(name).to(float64) + 0.01).detach().requires_grad_(), target = Target(name);
        target = target.is_floating_point() ? target.to(float64) : target;
        if (name.EndsWith("Weighted", StringComparison.Ordinal))
        {
            WeightedLossWeight(loss).dtype.ShouldBe(float32);
            x = x.to(float32).detach().requires_grad_();
            target = target.is_floating_point() ? target.to(float32) : target;
        }
        loss.call(x, target).backward();

        using var _ = no_grad();
        var (step, tolerance) = x.dtype == float64 ? (1e-5, 1e-8) : (1e-2, 1e-3);
        for (var i = 0; i < x.numel(); i++)
        {
            x.view(-1)[i].add_(step);
            var above = loss.call(x, target).ToDouble();
            x.view(-1)[i].add_(-2 * step);
            var slope = (above - loss.call(x, target).ToDouble()) / (2 * step);
            x.view(-1)[i].add_(step);
            x.grad!.view(-1)[i].ToDouble().ShouldBe(slope, tolerance, $"{name} at {i}");
        }
    }

    [Fact]
    public void CrossEntropy_TakesProbabilitiesAsTargets()
    {
        using var scope = NewDisposeScope();
        var x = Input("CrossEntropyLoss");
        var classes = tensor(new long[] { 1, 3, 0 });
        var byClass = nn.functional.cross_entropy(x, classes);
        var byProbability = nn.functional.cross_entropy(x, nn.functional.one_hot(classes, 4).to(float32));
        byProbability.item<float>().ShouldBe(byClass.item<float>(), 1e-6);
    }

    [Fact]
    public void ClassOutOfRange_IsToldWithTheShapes()
    {
        using var scope = NewDisposeScope();
        var failure = Should.Throw<System.Runtime.InteropServices.ExternalException>(() => nn.functional.cross_entropy(zeros(2, 3), tensor(new long[] { 0, 3 })));
        failure.Message.ShouldBe("cross_entropy_loss((2, 3), (2), none, 1, -100, 0): Target 3 is out of bounds.");
    }

    private static Tensor WeightedLossWeight(nn.Module<Tensor, Tensor, Tensor> loss) => ((WeightedLoss<Tensor, Tensor, Tensor>)loss).weight!;

    private static Tensor Weight() => tensor(new[] { 1.0f, 2.0f, 0.5f, 1.5f });

    private static Tensor Input(string name)
    {
        var x = linspace(-1, 2, 12).view(3, 4);
        return name.StartsWith("NLL", StringComparison.Ordinal) ? x.log_softmax(1) : x;
    }

    private static Tensor Target(string name)
    {
        var y = linspace(1, -1, 12).view(3, 4);
        return name.StartsWith("BCE", StringComparison.Ordinal) ? y.sigmoid()
            : name is "MSELoss" or "L1Loss" ? y
            : tensor(new long[] { 1, 3, 0 });
    }
}
