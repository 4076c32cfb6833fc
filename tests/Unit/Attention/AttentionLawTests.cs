using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Scoring;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention;

/// <summary>What holds for every attention module.</summary>
[Collection(TorchCollection.Name)]
public sealed class AttentionLawTests
{
    private const long Batch = 2;
    private const long Queries = 3;
    private const long Keys = 4;

    public static TheoryData<string> Modules => [.. AttentionRegistry.Names];

    [Fact]
    public void EveryAttention_IsInTheRegistry()
    {
        IEnumerable<string> all = typeof(IAttention).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IAttention)) && !type.IsAbstract).Select(type => type.Name);

        all.ShouldBe(AttentionRegistry.Names, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Weights_AreSharesThatSumToOne(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor queries, Tensor keys, Tensor values) = Inputs();

        Tensor weights = AttentionRegistry.Make(name).Attend(queries, keys, values).attentionWeights;

        weights.Numbers().ShouldAllBe(weight => weight >= 0);
        weights.sum(-1).Numbers().ShouldAllBe(sum => Math.Abs(sum - 1) < 1e-12);
        weights.shape[^2..].ShouldBe([Queries, Keys]);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void HiddenKeys_GetNoWeightAndChangeNothing(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor queries, Tensor keys, Tensor values) = Inputs();
        (Tensor otherKeys, Tensor otherValues) = (keys.clone(), values.clone());
        otherKeys.narrow(1, 2, 2).fill_(1e6);
        otherValues.narrow(1, 2, 2).fill_(-1e6);
        IAttention attention = AttentionRegistry.Make(name);
        Tensor validLens = tensor(new long[] { 2, 1 });

        (Tensor output, Tensor weights) = attention.Attend(queries, keys, values, validLens);
        Tensor otherOutput = attention.Attend(queries, otherKeys, otherValues, validLens).output;

        weights.narrow(-1, 2, 2).Numbers().ShouldAllBe(weight => weight == 0);
        weights[1].narrow(-1, 1, 3).Numbers().ShouldAllBe(weight => weight == 0);
        otherOutput.ShouldBeClose(output.Numbers(), 1e-9);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void LengthZero_GivesZeroWeightsAndFiniteGradients(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor queries, Tensor keys, Tensor values) = Inputs();
        queries.requires_grad_();

        (Tensor output, Tensor weights) = AttentionRegistry.Make(name).Attend(queries, keys, values, tensor(new long[] { 0, 4 }));
        output.sum().backward();

        weights[0].Numbers().ShouldAllBe(weight => weight == 0);
        weights[1].sum(-1).Numbers().ShouldAllBe(sum => Math.Abs(sum - 1) < 1e-12);
        output.Numbers().ShouldAllBe(number => double.IsFinite(number));
        (queries.grad?.Numbers() ?? []).ShouldAllBe(number => double.IsFinite(number));
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void OrderOfKeyValuePairs_DoesNotMatter(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor queries, Tensor keys, Tensor values) = Inputs();
        Tensor order = tensor(new long[] { 2, 0, 3, 1 });
        IAttention attention = AttentionRegistry.Make(name);

        (Tensor output, Tensor weights) = attention.Attend(queries, keys, values);
        (Tensor shuffled, Tensor shuffledWeights) = attention.Attend(queries, keys.index_select(1, order), values.index_select(1, order));

        shuffled.ShouldBeClose(output.Numbers(), 1e-12);
        shuffledWeights.ShouldBeClose(weights.index_select(-1, order).Numbers(), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void EachQuery_IsAnsweredByItself(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor queries, Tensor keys, Tensor values) = Inputs();
        IAttention attention = AttentionRegistry.Make(name);

        Tensor together = attention.Attend(queries, keys, values).output;
        Tensor alone = attention.Attend(queries[1].unsqueeze(0).narrow(1, 2, 1), keys.narrow(0, 1, 1), values.narrow(0, 1, 1)).output;

        alone.ShouldBeClose(together[1, 2].Numbers(), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void OneKey_GetsAllTheWeight(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor queries, Tensor keys, Tensor values) = Inputs();

        Tensor weights = AttentionRegistry.Make(name).Attend(queries, keys.narrow(1, 0, 1), values.narrow(1, 0, 1)).attentionWeights;

        weights.Numbers().ShouldAllBe(weight => weight == 1);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void BooleanMaskAndLengths_MeanTheSame(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor queries, Tensor keys, Tensor values) = Inputs();
        Tensor lengths = tensor(new long[] { 1, 2, 3, 4, 0, 2 }).reshape(Batch, Queries);
        IAttention attention = AttentionRegistry.Make(name);

        (Tensor output, Tensor weights) = attention.Attend(queries, keys, values, lengths);
        (Tensor output2, Tensor weights2) = attention.Attend(queries, keys, values, AttentionMask.FromLengths(lengths, Keys));

        output2.ShouldBeClose(output.Numbers(), 0);
        weights2.ShouldBeClose(weights.Numbers(), 0);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void Gradients_AgreeWithFiniteDifferences(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor queries, Tensor keys, Tensor values) = Inputs();
        IAttention attention = AttentionRegistry.Make(name);
        Tensor lengths = tensor(new long[] { 3, 4 });
        Tensor[] leaves = [queries, keys, values, .. ((nn.Module)attention).parameters()];
        Array.ForEach(leaves, leaf => leaf.requires_grad_());
        Tensor direction = sin(arange(Batch * Queries * attention.Attend(queries, keys, values).output.shape[^1], float64));

        Tensor Loss() => (attention.Attend(queries, keys, values, lengths).output.flatten() * direction).sum();
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
        (Tensor queries, Tensor keys, Tensor values) = Inputs();
        Tensor lengths = tensor(new long[] { 3, 4 });
        IAttention attention = AttentionRegistry.Make(name);
        long before = LiveTensors.Settled();

        using (var inner = NewDisposeScope())
        {
            attention.Attend(queries, keys, values, lengths);
            Tensor.TotalCount.ShouldBe(before + 2);
        }

        Tensor.TotalCount.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(Modules))]
    public void WrongInput_IsAnErrorThatNamesSubjectAndShapes(string name)
    {
        using var scope = NewDisposeScope();
        (Tensor queries, Tensor keys, Tensor values) = Inputs();
        IAttention attention = AttentionRegistry.Make(name);

        Message(() => attention.Attend(queries[0], keys, values)).ShouldContain("queries must have the shape (batch, queries, size), not (3, 6).");
        Message(() => attention.Attend(queries, keys, values.narrow(1, 0, 3))).ShouldContain("each key must have one value, but keys have the shape (2, 4, 6) and values (2, 3, 6).");
        Message(() => attention.Attend(queries.narrow(0, 0, 1), keys, values)).ShouldContain("must have one batch size, but their shapes are (1, 3, 6), (2, 4, 6) and (2, 4, 6).");
        Message(() => attention.Attend(queries, keys.narrow(1, 0, 0), values.narrow(1, 0, 0))).ShouldContain("there must be at least one key");
        Message(() => attention.Attend(queries, keys, values, tensor(new long[] { 5, 1 }))).ShouldBe("AttentionMask: validLens must lie between 0 and the number of keys (4), but they reach from 1 to 5.");
        Message(() => attention.Attend(queries, keys, values, tensor(new long[] { -1, 1 }))).ShouldContain("from -1 to 1");
        Message(() => attention.Attend(queries, keys, values, tensor(new long[] { 1, 1, 1 }))).ShouldContain("a mask of the shape (3) does not fit");
        Message(() => attention.Attend(queries, keys, values, tensor(new[] { 1f, 2f }))).ShouldContain("validLens must be integers");
        Message(() => attention.Attend(queries.narrow(-1, 0, 5), keys, values)).ShouldContain(", 5)");
    }

    private static (Tensor queries, Tensor keys, Tensor values) Inputs()
    {
        manual_seed(11);
        return (randn([Batch, Queries, AttentionRegistry.Size], float64), randn([Batch, Keys, AttentionRegistry.Size], float64), randn([Batch, Keys, AttentionRegistry.Size], float64));
    }

    private static string Message(Action action) => Should.Throw<ArgumentException>(action).Message;
}
