using Shouldly;
using Workbook.Attention;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention;

[Collection(TorchCollection.Name)]
public sealed class TensorArraysTests
{
    [Fact]
    public void Numbers_AreInOrderWhateverTypeAndMemory()
    {
        using var scope = NewDisposeScope();

        arange(4).view(2, 2).transpose(0, 1).Numbers().ShouldBe([0, 2, 1, 3]);
        (ones([2], float32, requires_grad: true) * 2).Numbers().ShouldBe([2, 2]);
    }

    [Fact]
    public void Table_HasRowsAndColumns()
    {
        using Tensor matrix = arange(6).view(2, 3);

        matrix.Table().ShouldBe(new double[,] { { 0, 1, 2 }, { 3, 4, 5 } });
    }

    [Fact]
    public void Table_OfAVector_IsAnError() =>
        Should.Throw<ArgumentException>(() => zeros(3).Table()).Message.ShouldBe("Table: a tensor must have the shape (rows, columns), not (3).");

    [Fact]
    public void Numbers_LeaveNoTensors()
    {
        using Tensor matrix = ones(2, 2);
        long before = LiveTensors.Settled();

        matrix.Table().Length.ShouldBe(4);

        Tensor.TotalCount.ShouldBe(before);
    }
}
