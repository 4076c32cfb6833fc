using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class GoldenTests
{
    [Fact]
    public void CasesHere_AreTheCasesAskedOfPyTorch() =>
        TensorCases.All.Keys.Order().ShouldBe(GoldenFile.CaseNames.Order());

    [Theory, MemberData(nameof(TensorCases.Names), MemberType = typeof(TensorCases))]
    public void EveryForm_AnswersAsPyTorch(string name)
    {
        var expected = GoldenFile.Results(name);
        foreach (var form in TensorCases.All[name].Forms)
        {
            using var scope = NewDisposeScope();
            using var inputs = new Inputs();
            manual_seed(0);
            var results = TensorCase.Listed(form(inputs));
            results.Count.ShouldBe(expected.Length, name);
            for (var i = 0; i < expected.Length; i++)
            {
                GoldenTensor.Of(results[i]).ShouldBe(expected[i], $"{name}, result {i}");
            }
        }
    }

    [Fact]
    public void ElementTypes_PromoteAsInPyTorch()
    {
        foreach (var (left, right, results) in GoldenFile.Promotions())
        {
            using var scope = NewDisposeScope();
            Tensor x = ones(2, Enum.Parse<ScalarType>(left)), y = ones(2, Enum.Parse<ScalarType>(right)), number = y[0];
            string[] found = [(x + y).dtype.ToString(), (x * number).dtype.ToString(), (x / y).dtype.ToString()];
            found.ShouldBe(results, $"{left} with {right}");
        }
    }
}
