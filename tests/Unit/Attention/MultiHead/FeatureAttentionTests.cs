using Shouldly;
using Workbook.Attention;
using Workbook.Attention.MultiHead;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.MultiHead;

[Collection(TorchCollection.Name)]
public sealed class FeatureAttentionTests
{
    [Fact]
    public void Importances_SumToOneAndWeighTheInputs()
    {
        using var scope = NewDisposeScope();
        manual_seed(2);
        using var attention = new FeatureAttention();
        Tensor inputs = randn(3, 7);

        (Tensor output, Tensor alphas) = attention.call(inputs);

        alphas.ShouldHaveShape(3, 7);
        alphas.sum(1).ShouldBeClose([1, 1, 1]);
        output.ShouldBeClose((inputs * alphas).Numbers(), 0);
    }

    [Fact]
    public void Importances_AreThoseOfAPlainLoop()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        using var attention = new FeatureAttention();
        double[] p = [.. attention.parameters().SelectMany(parameter => parameter.Numbers())]; // weight and bias of query, key, value, out
        double[] x = [0.5, -1, 2];

        double[] mixed = [.. x.Select(query => Mixed(query))];
        double sum = mixed.Sum(Math.Exp);

        attention.call(tensor(x).to(float32).unsqueeze(0)).alphas.ShouldBeClose([.. mixed.Select(number => Math.Exp(number) / sum)]);

        double Mixed(double query)
        {
            double[] weights = [.. x.Select(key => Math.Exp(((p[0] * query) + p[1]) * ((p[2] * key) + p[3])))];
            return (p[6] * x.Select((value, i) => weights[i] * ((p[4] * value) + p[5])).Sum() / weights.Sum()) + p[7];
        }
    }

    [Fact]
    public void GeneExample_WouldTake255MegabytesAtOnceAndGivesTheSameInSlices()
    {
        using var scope = NewDisposeScope();
        using var attention = new FeatureAttention();
        using var gradientsOff = no_grad();
        manual_seed(4);
        Tensor genes = randn(16, 706);

        FeatureAttention.MapBytes(128, 706).ShouldBe(255_199_232);
        Tensor whole = attention.call(genes).alphas;
        Tensor sliced = cat([.. genes.chunk(4).Select(slice => attention.call(slice).alphas)]);
        sliced.ShouldBeClose(whole.Numbers(), 1e-7);
    }

    [Fact]
    public void WrongRank_IsAnError()
    {
        using var scope = NewDisposeScope();
        using var attention = new FeatureAttention();

        Should.Throw<ArgumentException>(() => attention.call(zeros(2, 3, 1))).Message
            .ShouldBe("FeatureAttention: inputs must have the shape (batch, features), not (2, 3, 1).");
    }
}
