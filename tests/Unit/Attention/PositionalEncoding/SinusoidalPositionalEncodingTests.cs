using Shouldly;
using TorchSharp;
using Workbook.Attention;
using Workbook.Attention.PositionalEncoding;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.PositionalEncoding;

[Collection(TorchCollection.Name)]
public sealed class SinusoidalPositionalEncodingTests
{
    [Fact]
    public void Rows_AreTheFormulasNumbers()
    {
        using var scope = NewDisposeScope();
        var golden = new AttentionGolden("sinusoidal");
        using var encoding = new SinusoidalPositionalEncoding(32);
        encoding.eval();

        Tensor positions = encoding.call(zeros(1, 60, 32))[0];

        cat([positions.narrow(0, 0, 8), positions.narrow(0, 59, 1)]).ShouldBeClose(golden.Expected("rows"), 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(8)]
    public void AnyWidth_FollowsTheFormula(int width)
    {
        using var scope = NewDisposeScope();

        double[,] table = SinusoidalPositionalEncoding.Table(width, 2, 3).Table();

        for (int row = 0; row < 3; row++)
        {
            for (int column = 0; column < width; column++)
            {
                double angle = (row + 2) / Math.Pow(10_000, (column - (column % 2)) / (double)width);
                table[row, column].ShouldBe(column % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle), 1e-7);
            }
        }
    }

    [Fact]
    public void PositionsBeyondTheStoredOnes_AreComputed()
    {
        using var scope = NewDisposeScope();
        using var small = new SinusoidalPositionalEncoding(6, maxLen: 4);
        using var large = new SinusoidalPositionalEncoding(6, maxLen: 50);
        Tensor input = randn(2, 20, 6);

        small.call(input).ShouldBeClose(large.call(input).Numbers(), 0);
    }

    [Fact]
    public void LaterStart_ContinuesTheSequence()
    {
        using var scope = NewDisposeScope();
        using var encoding = new SinusoidalPositionalEncoding(6);
        Tensor input = randn(2, 7, 6);

        Tensor steps = cat([.. Enumerable.Range(0, 7).Select(step => encoding.Add(input.narrow(1, step, 1), step))], 1);

        steps.ShouldBeClose(encoding.call(input).Numbers(), 0);
    }

    [Fact]
    public void OffsetOfTwoPositions_IsARotation()
    {
        using var scope = NewDisposeScope();
        double[,] table = SinusoidalPositionalEncoding.Table(8, 0, 40).Table();
        const int Offset = 7;

        for (int pair = 0; pair < 4; pair++)
        {
            double angle = Offset / Math.Pow(10_000, 2 * pair / 8.0);
            for (int i = 0; i < 30; i++)
            {
                (double sin, double cos) = (table[i, 2 * pair], table[i, (2 * pair) + 1]);
                table[i + Offset, 2 * pair].ShouldBe((Math.Cos(angle) * sin) + (Math.Sin(angle) * cos), 1e-6);
                table[i + Offset, (2 * pair) + 1].ShouldBe((-Math.Sin(angle) * sin) + (Math.Cos(angle) * cos), 1e-6);
            }
        }
    }

    [Fact]
    public void Table_IsABufferThatIsSavedAndMovesWithTheModel()
    {
        using var scope = NewDisposeScope();
        using var encoding = new SinusoidalPositionalEncoding(6, maxLen: 9);

        encoding.state_dict().Keys.ShouldBe(["P"]);
        encoding.parameters().ShouldBeEmpty();
        encoding.to(ScalarType.Float64);
        encoding.get_buffer("P")!.dtype.ShouldBe(ScalarType.Float64);
        encoding.call(zeros([1, 3, 6], float64)).dtype.ShouldBe(ScalarType.Float64);
    }

    [Fact]
    public void WrongInput_IsAnError()
    {
        using var scope = NewDisposeScope();
        using var encoding = new SinusoidalPositionalEncoding(6);

        Message(() => encoding.call(zeros(2, 6))).ShouldBe("SinusoidalPositionalEncoding: positions must have the shape (batch, positions, size), not (2, 6).");
        Message(() => encoding.call(zeros(1, 2, 5))).ShouldBe("SinusoidalPositionalEncoding: input must end in numHiddens = 6 numbers, but their shape is (1, 2, 5).");
        Message(() => encoding.Add(zeros(1, 2, 6), -1)).ShouldBe("SinusoidalPositionalEncoding: start must not be negative, as positions begin at 0, but it is -1.");
    }

    private static string Message(Action action) => Should.Throw<ArgumentException>(action).Message;
}
