using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>Calls in the forms both suppliers of the API have.</summary>
[Collection("Torch")]
public sealed class SharedSpellingTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Theory]
    [InlineData(RoundingMode.None, -3.5f)]
    [InlineData(RoundingMode.trunc, -3f)]
    [InlineData(RoundingMode.floor, -4f)]
    public void Div_RoundsAsAsked(RoundingMode mode, float expected)
    {
        using var seven = tensor(-7f);
        using var two = tensor(2f);

        seven.div(two, mode).ToSingle().ShouldBe(expected);
        div(seven, 2, rounding_mode: mode).ToSingle().ShouldBe(expected);
        seven.clone().div_(2, mode).ToSingle().ShouldBe(expected);
    }

    [Fact]
    public void Round_KeepsDecimals()
    {
        round(tensor(2.345), decimals: 2).ToDouble().ShouldBe(2.34, 0.0101);
        tensor(2.71).round_(1).ToDouble().ShouldBe(2.7, 1e-12);
        tensor(2.71).round().ToDouble().ShouldBe(3);
    }

    [Fact]
    public void Split_TakesLengthsAndADimension()
    {
        using var matrix = arange(12).view(3, 4);

        split(matrix, [1, 3], dim: 1).Select(part => part.shape[1]).ShouldBe([1, 3]);
        matrix.split(new long[] { 1, 2 }).Select(part => part.shape[0]).ShouldBe([1, 2]);
        matrix.split(2).Select(part => part.shape[0]).ShouldBe([2, 1]);
    }

    [Fact]
    public void Tensor_ComesFromAnArray()
    {
        Tensor numbers = new[] { 1f, 2f, 3f };

        numbers.shape.ShouldBe([3]);
        numbers.dtype.ShouldBe(ScalarType.Float32);
        numbers.Equals(tensor(new[] { 1f, 2f, 3f })).ShouldBeTrue();
    }

    [Fact]
    public void Accessor_CopiesFromAPlace()
    {
        using var numbers = arange(5);
        using var data = numbers.data<long>();
        var target = new long[4];

        data.CopyTo(target.AsSpan(), arrayIndex: 1, tensorIndex: 2);

        target.ShouldBe([0, 2, 3, 4]);
    }

    [Theory]
    [InlineData("cuda", 1, "cuda:1")]
    [InlineData("cpu", -1, "cpu")]
    public void Device_TakesKindAndNumber(string kind, int number, string expected) => device(kind, number).ToString().ShouldBe(expected);

    [Fact]
    public void Factories_TakeFourLengths() => zeros(2, 3, 4, 5).shape.ShouldBe([2, 3, 4, 5]);
}
