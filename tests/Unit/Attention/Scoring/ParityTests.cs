using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.Scoring;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Scoring;

/// <summary>Plain loops, our module and libtorch's own function agree on random shapes, lengths and masks.</summary>
[Collection(TorchCollection.Name)]
public sealed class ParityTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void DotProductAttention_AgreesWithLoopsAndWithTheBuiltIn(int seed)
    {
        using var scope = NewDisposeScope();
        Drawn drawn = new(seed);

        (Tensor output, Tensor weights) = new DotProductAttention().Attend(drawn.Queries, drawn.Keys, drawn.Values, drawn.Mask);
        Tensor builtIn = nn.functional.scaled_dot_product_attention(drawn.Queries, drawn.Keys, drawn.Values, drawn.BooleanMask);

        (double[] loopOutput, double[] loopWeights) = PlainAttention.Compute(drawn, (q, k) => q.Zip(k, (a, b) => a * b).Sum() / Math.Sqrt(q.Length));
        weights.ShouldBeClose(loopWeights);
        output.ShouldBeClose(loopOutput);
        output.ShouldBeClose(builtIn.Numbers());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AdditiveAttention_AgreesWithLoops(int seed)
    {
        using var scope = NewDisposeScope();
        Drawn drawn = new(seed);
        using var attention = new AdditiveAttention(drawn.Size, drawn.Size, 3);
        double[][] parameters = [.. attention.parameters().Select(parameter => parameter.Numbers())];

        (Tensor output, Tensor weights) = attention.Attend(drawn.Queries, drawn.Keys, drawn.Values, drawn.Mask);

        (double[] loopOutput, double[] loopWeights) = PlainAttention.Compute(drawn, (q, k) => Enumerable.Range(0, 3).Sum(h => parameters[2][h] * Math.Tanh(Row(parameters[0], h, q) + Row(parameters[1], h, k))));
        weights.ShouldBeClose(loopWeights);
        output.ShouldBeClose(loopOutput);

        static double Row(double[] matrix, int row, double[] vector) => vector.Select((number, column) => number * matrix[(row * vector.Length) + column]).Sum();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void GaussianAttention_IsDotProductAttentionOnKeysOfOneLength(int seed)
    {
        using var scope = NewDisposeScope();
        Drawn drawn = new(seed);
        Tensor keys = nn.functional.normalize(drawn.Keys, dim: -1);

        Tensor gaussian = new GaussianAttention().Attend(drawn.Queries, keys, drawn.Values, drawn.Mask).output;
        Tensor dot = new DotProductAttention(scaled: false).Attend(drawn.Queries, keys, drawn.Values, drawn.Mask).output;

        gaussian.ShouldBeClose(dot.Numbers());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void BilinearAttention_WithTheIdentity_IsTheUnscaledDotProduct(int seed)
    {
        using var scope = NewDisposeScope();
        Drawn drawn = new(seed);
        using var bilinear = new BilinearAttention(drawn.Size, drawn.Size);
        bilinear.load_state_dict(new() { ["M"] = eye(drawn.Size) });

        Tensor output = bilinear.Attend(drawn.Queries, drawn.Keys, drawn.Values, drawn.Mask).output;

        output.ShouldBeClose(new DotProductAttention(scaled: false).Attend(drawn.Queries, drawn.Keys, drawn.Values, drawn.Mask).output.Numbers());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void LinearPairAttention_DoesNotSeeItsQuery(int seed)
    {
        using var scope = NewDisposeScope();
        Drawn drawn = new(seed);
        using var attention = new LinearPairAttention(drawn.Size, drawn.Size);

        Tensor weights = attention.Attend(drawn.Queries, drawn.Keys, drawn.Values).attentionWeights;
        Tensor others = attention.Attend(drawn.Queries + 5, drawn.Keys, drawn.Values).attentionWeights;

        others.ShouldBeClose(weights.Numbers(), 1e-6);
    }
}
