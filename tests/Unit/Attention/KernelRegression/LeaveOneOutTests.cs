using Shouldly;
using Workbook.Attention;
using Workbook.Attention.KernelRegression;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.KernelRegression;

[Collection(TorchCollection.Name)]
public sealed class LeaveOneOutTests
{
    [Fact]
    public void Rows_LackTheirOwnNumberAndKeepTheOrder()
    {
        using var scope = NewDisposeScope();

        Tensor rows = LeaveOneOut.Rows(tensor(new[] { 10.0, 20, 30 }));

        rows.ShouldHaveShape(3, 2);
        rows.Numbers().ShouldBe([20, 30, 10, 30, 10, 20]);
    }

    [Fact]
    public void Rows_OfManyNumbers_NeverHoldTheirOwn()
    {
        using var scope = NewDisposeScope();
        double[,] rows = LeaveOneOut.Rows(arange(17, float64)).Table();

        for (int row = 0; row < 17; row++)
        {
            Enumerable.Range(0, 16).Select(column => rows[row, column]).ShouldBe(Enumerable.Range(0, 17).Where(i => i != row).Select(i => (double)i));
        }
    }

    [Fact]
    public void Others_IsFalseOnTheDiagonalOnly()
    {
        using Tensor others = LeaveOneOut.Others(3);

        others.dtype.ShouldBe(@bool);
        others.Numbers().ShouldBe([0, 1, 1, 1, 0, 1, 1, 1, 0]);
    }

    [Fact]
    public void OneNumber_IsAnError() =>
        Should.Throw<ArgumentException>(() => LeaveOneOut.Rows(zeros(1))).Message
            .ShouldBe("LeaveOneOut: numbers must have the shape (k) with k at least 2, not (1).");

    [Fact]
    public void AMatrix_IsAnError() =>
        Should.Throw<ArgumentException>(() => LeaveOneOut.Rows(zeros(4, 3))).Message
            .ShouldBe("LeaveOneOut: numbers must have the shape (k) with k at least 2, not (4, 3).");

    [Fact]
    public void Rows_LeaveOneTensor()
    {
        using Tensor numbers = ones(5);
        long before = LiveTensors.Settled();

        LeaveOneOut.Rows(numbers).Dispose();

        Tensor.TotalCount.ShouldBe(before);
    }
}
