using Shouldly;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>A model's parameters as one vector.</summary>
[Collection(TorchCollection.Name)]
public sealed class VectorTests
{
    [Fact]
    public void Vector_HoldsParametersInOrder()
    {
        using var scope = NewDisposeScope();
        Parameter one = nn.Parameter(tensor(new[,] { { 1f, 2f }, { 3f, 4f } })), two = nn.Parameter(tensor(5f));
        var before = LiveTensors.Settled();
        var vector = nn.utils.parameters_to_vector([one, two]);
        Tensor.TotalCount.ShouldBe(before + 1);
        vector.data<float>().ToArray().ShouldBe([1, 2, 3, 4, 5]);
        (vector * arange(5)).sum().backward();
        TorchGolden.Values(one.grad!).ShouldBe([0, 1, 2, 3]);
        TorchGolden.Values(two.grad!).ShouldBe([4]);
    }

    [Fact]
    public void Vector_IsCopiedBack()
    {
        using var scope = NewDisposeScope();
        Parameter one = nn.Parameter(zeros(2, 2)), two = nn.Parameter(zeros(1));
        nn.utils.vector_to_parameters(arange(5, dtype: float32), [one, two]);
        TorchGolden.Values(one).ShouldBe([0, 1, 2, 3]);
        TorchGolden.Values(two).ShouldBe([4]);
        one.requires_grad.ShouldBeTrue();
        one.shape.ShouldBe([2, 2]);
        Should.Throw<ArgumentException>(() => nn.utils.vector_to_parameters(zeros(6), [one, two])).Message
            .ShouldStartWith("vector_to_parameters: the parameters have 5 elements in all; the vector's shape is (6).");
        TorchGolden.Values(one).ShouldBe([0, 1, 2, 3]);
    }
}
