using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.MultiHead;
using Workbook.Attention.Scoring;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.MultiHead;

/// <summary>The forms of multi-head attention agree with each other, with one head at a time, and with libtorch's own module.</summary>
[Collection(TorchCollection.Name)]
public sealed class MultiHeadParityTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 12)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Attention_AgreesWithTheBuiltInOnTheSameWeights(int seed)
    {
        using var scope = NewDisposeScope();
        (MultiHeadAttention ours, Tensor queries, Tensor keys, Tensor lengths, long heads) = Draw(seed);
        long width = queries.shape[2];
        using var builtIn = nn.MultiheadAttention(width, heads, bias: false);
        builtIn.load_state_dict(new() { ["in_proj_weight"] = cat([Weight(ours, "W_q"), Weight(ours, "W_k"), Weight(ours, "W_v")]), ["out_proj.weight"] = Weight(ours, "W_o") }, strict: false);

        (Tensor output, Tensor weights) = ours.Attend(queries, keys, keys, lengths);
        Tensor ignored = AttentionMask.FromLengths(lengths, keys.shape[1]).squeeze(1).logical_not(); // (batch, keys)
        (Tensor theirs, Tensor theirWeights) = builtIn.call(queries.transpose(0, 1), keys.transpose(0, 1), keys.transpose(0, 1), ignored, true, null);

        output.ShouldBeClose(theirs.transpose(0, 1).Numbers());
        weights.mean([1]).ShouldBeClose(theirWeights.Numbers());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EachHead_IsDotProductAttentionOnItsRowsOfTheProjections(int seed)
    {
        using var scope = NewDisposeScope();
        (MultiHeadAttention ours, Tensor queries, Tensor keys, Tensor lengths, long heads) = Draw(seed);
        long size = queries.shape[2] / heads;

        (Tensor output, Tensor weights) = ours.Attend(queries, keys, keys, lengths);

        List<Tensor> joined = [];
        for (long head = 0; head < heads; head++)
        {
            Tensor Projected(Tensor x, string name) => nn.functional.linear(x, Weight(ours, name).narrow(0, head * size, size));
            (Tensor one, Tensor oneWeights) = new DotProductAttention().Attend(Projected(queries, "W_q"), Projected(keys, "W_k"), Projected(keys, "W_v"), lengths);
            weights.select(1, head).ShouldBeClose(oneWeights.Numbers());
            joined.Add(one);
        }

        output.ShouldBeClose(nn.functional.linear(cat(joined, -1), Weight(ours, "W_o")).Numbers());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void PlainForm_IsTheSharedFormWithoutItsLastProjection(int seed)
    {
        using var scope = NewDisposeScope();
        (MultiHeadAttention ours, Tensor queries, Tensor keys, Tensor lengths, long heads) = Draw(seed);
        long width = queries.shape[2];
        using var plain = new PlainMultiHeadAttention(width, width, heads);
        plain.load_state_dict(new() { ["query_layer.weight"] = Weight(ours, "W_q"), ["key_layer.weight"] = Weight(ours, "W_k"), ["value_layer.weight"] = Weight(ours, "W_v") });

        Tensor output = plain.Attend(queries, keys, keys, lengths).output;

        nn.functional.linear(output, Weight(ours, "W_o")).ShouldBeClose(ours.Attend(queries, keys, keys, lengths).output.Numbers());
    }

    [Fact]
    public void SplitThenJoin_ChangesNothing()
    {
        using var scope = NewDisposeScope();
        Tensor x = arange(2 * 3 * 8, float32).reshape(2, 3, 8);

        Heads.Split(x, 4).ShouldHaveShape(2, 4, 3, 2);
        Heads.Split(x, 4)[0, 1, 2].ShouldBeClose([18, 19]);
        Heads.Join(Heads.Split(x, 4)).ShouldBeClose(x.Numbers(), 0);
    }

    [Fact]
    public void HeadsThatDoNotDivide_AreAnError()
    {
        Should.Throw<ArgumentException>(() => new MultiHeadAttention(100, 3)).Message.ShouldBe("MultiHeadAttention: numHiddens (100) must be a multiple of numHeads (3).");
        Should.Throw<ArgumentException>(() => new MultiHeadAttention(100, 0)).Message.ShouldBe("MultiHeadAttention: numHeads must be at least 1, not 0.");
        Should.Throw<ArgumentException>(() => new SharedHeadAttention(10, 4)).Message.ShouldBe("SharedHeadAttention: embedSize (10) must be a multiple of numHeads (4).");
    }

    [Fact]
    public void Dropout_WorksInTrainingOnlyAndLeavesTheShownWeightsWhole()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var attention = new MultiHeadAttention(8, 2, dropout: 0.5);
        Tensor x = randn(2, 5, 8);

        attention.train();
        (Tensor trained, Tensor weights) = attention.Attend(x, x, x);
        attention.eval();
        Tensor evaluated = attention.Attend(x, x, x).output;

        weights.sum(-1).Numbers().ShouldAllBe(sum => Math.Abs(sum - 1) < 1e-6);
        trained.Numbers().ShouldNotBe(evaluated.Numbers());
        attention.Attend(x, x, x).output.Numbers().ShouldBe(evaluated.Numbers());
    }

    private static (MultiHeadAttention attention, Tensor queries, Tensor keys, Tensor lengths, long heads) Draw(int seed)
    {
        var random = new Random(seed);
        manual_seed(seed);
        (long batch, long queries, long keys, long heads) = (random.Next(1, 4), random.Next(1, 5), random.Next(1, 6), random.Next(1, 4));
        long width = heads * random.Next(1, 4);
        var attention = new MultiHeadAttention(width, heads);
        attention.eval();
        return (attention, randn(batch, queries, width), randn(batch, keys, width), randint(1, keys + 1, [batch]), heads);
    }

    private static Tensor Weight(MultiHeadAttention attention, string name) => attention.state_dict()[name + ".weight"];
}
