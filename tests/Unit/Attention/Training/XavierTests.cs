using Shouldly;
using TorchSharp.Modules;
using Workbook.Attention;
using Workbook.Attention.Seq2Seq;
using Workbook.Attention.Training;
using Workbook.Attention.Transformer;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.Training;

[Collection(TorchCollection.Name)]
public sealed class XavierTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Matrices_AreDrawnWithinTheirBoundsAndTheRestStays(bool recurrent)
    {
        using var scope = NewDisposeScope();
        manual_seed(2);
        using EncoderDecoder model = recurrent ? new BahdanauSeq2Seq(30, 30) : new TransformerSeq2Seq(30, 30);
        Dictionary<string, double[]> before = model.named_parameters().ToDictionary(entry => entry.name, entry => entry.parameter.Numbers());

        Xavier.Initialize(model);

        foreach ((string name, Parameter parameter) in model.named_parameters())
        {
            double[] numbers = parameter.Numbers();
            if (parameter.Dimensions != 2 || name.Contains("embedding", StringComparison.Ordinal))
            {
                numbers.ShouldBe(before[name], name);
                continue;
            }

            double bound = Math.Sqrt(6.0 / (parameter.shape[0] + parameter.shape[1]));
            numbers.ShouldNotBe(before[name], name);
            numbers.Max(Math.Abs).ShouldBeInRange(bound * 0.8, bound * 1.000001, name);
        }
    }
}
