using Shouldly;
using Workbook.Attention;
using Workbook.Attention.Scoring;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Scoring;

[Collection(TorchCollection.Name)]
public sealed class FixedKeyCountAttentionTests
{
    [Fact]
    public void PublishedSizes_GiveThePublishedShapesAndParameters()
    {
        using var scope = NewDisposeScope();
        using var attention = new FixedKeyCountAttention(querySize: 32, keySize: 32, valueCount: 32, valueSize: 64, outputSize: 64);

        (Tensor output, Tensor weights) = attention.call(randn(1, 1, 32), randn(1, 1, 32), randn(1, 32, 64));

        output.ShouldHaveShape(1, 1, 64);
        weights.ShouldHaveShape(1, 1, 32);
        weights.sum().ShouldBeClose([1]);
        attention.parameters().Sum(parameter => parameter.numel()).ShouldBe(8288);
    }

    [Fact]
    public void OtherKeysThanTheFirst_ChangeNothing()
    {
        using var scope = NewDisposeScope();
        using var attention = new FixedKeyCountAttention(3, 3, 4, 2, 2);
        (Tensor query, Tensor keys, Tensor values) = (randn(1, 1, 3), randn(1, 4, 3), randn(1, 4, 2));
        Tensor changed = keys.clone();
        changed.narrow(1, 1, 3).add_(10);

        double[] weights = attention.call(query, keys, values).attentionWeights.Numbers();

        attention.call(query, changed, values).attentionWeights.Numbers().ShouldBe(weights);
    }

    [Fact]
    public void AnotherNumberOfValues_IsAnError()
    {
        using var scope = NewDisposeScope();
        using var attention = new FixedKeyCountAttention(3, 3, 4, 2, 2);

        Should.Throw<ArgumentException>(() => attention.call(zeros(1, 1, 3), zeros(1, 20, 3), zeros(1, 20, 2))).Message
            .ShouldBe("FixedKeyCountAttention: it was made for 4 values, not for 20.");
        Should.Throw<ArgumentException>(() => attention.call(zeros(2, 1, 3), zeros(2, 4, 3), zeros(2, 4, 2))).Message
            .ShouldContain("it takes one sequence and one query");
    }
}
