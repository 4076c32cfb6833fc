using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Vision;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Vision;

/// <summary>What holds for every module of visual attention.</summary>
[Collection(TorchCollection.Name)]
public sealed class VisualAttentionLawTests
{
    public static TheoryData<string> Modules => [.. VisualAttentionRegistry.Names];

    [Fact]
    public void EveryModule_IsInTheRegistry()
    {
        IEnumerable<string> all = typeof(VisualAttention).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(VisualAttention))).Select(type => type.Name);

        all.ShouldBe(VisualAttentionRegistry.Classes, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Weights_AreSharesOrFactors(string name)
    {
        using var scope = NewDisposeScope();
        Tensor input = VisualAttentionRegistry.Input(name);

        (Tensor output, Tensor weights) = VisualAttentionRegistry.Make(name).call(input);

        weights.Numbers().ShouldAllBe(weight => weight >= 0 && weight <= 1);
        switch (VisualAttentionRegistry.WeightsOf(name))
        {
            case VisualAttentionRegistry.Weights.Shares:
                weights.sum(-1).Numbers().ShouldAllBe(sum => Math.Abs(sum - 1) < 1e-12);
                break;
            case VisualAttentionRegistry.Weights.SharesOfBranches:
                weights.sum(1).Numbers().ShouldAllBe(sum => Math.Abs(sum - 1) < 1e-12);
                break;
            case VisualAttentionRegistry.Weights.Factors:
                output.ShouldBeClose((input * weights).Numbers(), 1e-15);
                break;
            default:
                weights.shape[1].ShouldBe(1);
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void NewModule_IsAnIdentityWhereItSaysSoAndOnlyThere(string name)
    {
        using var scope = NewDisposeScope();
        Tensor input = VisualAttentionRegistry.Input(name);
        VisualAttention attention = VisualAttentionRegistry.MakeNew(name);

        Tensor output = attention.call(input).output;

        bool isIdentity = output.shape.SequenceEqual(input.shape) && output.Numbers().SequenceEqual(input.Numbers());
        isIdentity.ShouldBe(attention.StartsAsIdentity);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void EveryWeight_CanBeLearntFromTheStart_ButIdleBiases(string name)
    {
        using var scope = NewDisposeScope();
        Tensor input = VisualAttentionRegistry.Input(name);
        VisualAttention attention = VisualAttentionRegistry.MakeNew(name);
        using var sgd = optim.SGD(attention.parameters(), 0.5);
        Dictionary<string, double[]> before = attention.named_parameters().ToDictionary(entry => entry.name, entry => entry.parameter.Numbers());

        for (int step = 0; step < 3; step++)
        {
            sgd.zero_grad();
            Tensor output = attention.call(input).output;
            (output * sin(arange(output.numel(), float64)).view(output.shape)).sum().backward();
            sgd.step();
        }

        foreach ((string parameter, Tensor value) in attention.named_parameters())
        {
            double change = value.Numbers().Zip(before[parameter], (now, then) => Math.Abs(now - then)).Max();
            (change > 1e-10).ShouldBe(!IsIdle(attention, parameter), $"{parameter} changed by {change}");
        }
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void LayoutsOfBatchAndChannels_GiveTheSame(string name)
    {
        using var scope = NewDisposeScope();
        Tensor input = VisualAttentionRegistry.Input(name);

        (Tensor output, Tensor weights) = VisualAttentionRegistry.Make(name).call(input);
        (Tensor turned, Tensor turnedWeights) = VisualAttentionRegistry.Make(name, batchFirst: false).call(input.transpose(0, 1).contiguous());

        turned.transpose(0, 1).ShouldBeClose(output.Numbers(), 1e-12);
        turnedWeights.ShouldBeClose(weights.Numbers(), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void EachExample_IsWeighedByItself(string name)
    {
        using var scope = NewDisposeScope();
        Tensor input = VisualAttentionRegistry.Input(name);
        VisualAttention attention = VisualAttentionRegistry.Make(name);

        (Tensor output, Tensor weights) = attention.call(input);
        (Tensor alone, Tensor aloneWeights) = attention.call(input.narrow(0, 1, 1));

        alone.ShouldBeClose(output[1].Numbers(), 1e-12);
        aloneWeights.ShouldBeClose(weights[1].Numbers(), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Gradients_AgreeWithFiniteDifferences(string name)
    {
        using var scope = NewDisposeScope();
        Tensor input = VisualAttentionRegistry.Input(name).narrow(0, 0, 1).clone();
        VisualAttention attention = VisualAttentionRegistry.Make(name);
        Tensor[] leaves = [input, .. attention.parameters()];
        Array.ForEach(leaves, leaf => leaf.requires_grad_());
        Tensor direction = sin(arange(attention.call(input).output.numel(), float64));

        Tensor Loss() => (attention.call(input).output.flatten() * direction).sum();
        Loss().backward();

        foreach (Tensor leaf in leaves)
        {
            leaf.grad.ShouldNotBeNull().ShouldBeClose(FiniteDifferences.Slopes(leaf, Loss), 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void NoTensor_IsLeftBehind(string name)
    {
        using var scope = NewDisposeScope();
        Tensor input = VisualAttentionRegistry.Input(name);
        VisualAttention attention = VisualAttentionRegistry.Make(name);
        long before = LiveTensors.Settled();

        using (var inner = NewDisposeScope())
        {
            attention.call(input);
            Tensor.TotalCount.ShouldBe(before + 2);
        }

        Tensor.TotalCount.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void WrongInput_IsAnErrorThatNamesSubjectRuleAndShape(string name)
    {
        using var scope = NewDisposeScope();
        Tensor input = VisualAttentionRegistry.Input(name);
        VisualAttention attention = VisualAttentionRegistry.Make(name);
        string axes = attention.SpatialDimensions switch { 1 => "width", 2 => "height, width", _ => "time, height, width" };
        long[] wide = [3, 5, .. input.shape[2..]];

        Message(() => attention.call(input[0])).ShouldBe($"{attention.GetName()}: the input must have the shape (batch, channels, {axes}), not ({string.Join(", ", input.shape[1..])}).");
        Message(() => attention.call(zeros(wide, float64))).ShouldBe($"{attention.GetName()}: the input must have inChannels = 4 channels, but it has 5 in its shape ({string.Join(", ", wide)}).");
        Message(() => attention.MultiplyAdds(1, 2, 3, 4)).ShouldBe($"{attention.GetName()}: the size must be ({axes}), each at least 1, not (1, 2, 3, 4).");
        Message(() => attention.MultiplyAdds(new long[attention.SpatialDimensions])).ShouldContain("each at least 1, not (0");
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Parameters_AreAllThatIsLearnt(string name)
    {
        using VisualAttention attention = VisualAttentionRegistry.Make(name);

        attention.Parameters.ShouldBe(attention.state_dict().Where(entry => !entry.Key.Contains("running", StringComparison.Ordinal) && !entry.Key.Contains("num_batches", StringComparison.Ordinal)).Sum(entry => entry.Value.numel()));
    }

    // A bias of the keys adds the same to all scores of a query, which softmax does not notice (between channels it differs from key to
    // key); a batch norm takes away again what a bias before it has added to every place.
    private static bool IsIdle(VisualAttention attention, string parameter) => attention switch
    {
        SpatialSelfAttention => parameter == "key_conv.bias",
        NonLocal => parameter is "phi.bias" or "phi.0.bias" or "W.0.bias" || (parameter == "g.0.bias" && attention.state_dict().ContainsKey("W.1.weight")),
        MultiHeadImageAttention => parameter == "attention.W_k.bias",
        CbamResidualBlock => parameter == "conv1.bias",
        SelectiveKernel => parameter.EndsWith(".0.bias", StringComparison.Ordinal) && parameter.StartsWith("convs.", StringComparison.Ordinal),
        _ => false,
    };

    private static string Message(Action action) => Should.Throw<ArgumentException>(action).Message;
}
