using Shouldly;
using Workbook.Attention;
using Workbook.Attention.PositionalEncoding;
using Workbook.Tests.Torch;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Attention.PositionalEncoding;

[Collection(TorchCollection.Name)]
public sealed class RotaryPositionalEncodingTests
{
    [Fact]
    public void DotProduct_DependsOnTheDistanceAlone()
    {
        using var scope = NewDisposeScope();
        manual_seed(5);
        using var rotary = new RotaryPositionalEncoding(8);
        (Tensor query, Tensor key) = (randn(1, 1, 8), randn(1, 1, 8));

        double Product(long queryPosition, long keyPosition) => (rotary.Turn(query, queryPosition) * rotary.Turn(key, keyPosition)).sum().Numbers()[0];

        Product(3, 1).ShouldBe(Product(102, 100), 1e-4);
        Math.Abs(Product(3, 1) - Product(3, 2)).ShouldBeGreaterThan(1e-3);
    }

    [Fact]
    public void Lengths_DoNotChangeAndPositionZeroStays()
    {
        using var scope = NewDisposeScope();
        using var rotary = new RotaryPositionalEncoding(6);
        Tensor input = randn(2, 3, 9, 6);

        Tensor turned = rotary.call(input);

        turned.pow(2).sum(-1).ShouldBeClose(input.pow(2).sum(-1).Numbers());
        turned.narrow(2, 0, 1).ShouldBeClose(input.narrow(2, 0, 1).Numbers(), 0);
    }

    [Fact]
    public void Pairs_TurnByTheFormulasAngle()
    {
        using var scope = NewDisposeScope();
        using var rotary = new RotaryPositionalEncoding(4);

        double[] turned = rotary.Turn(tensor(new[] { 1f, 0, 0, 1 }).reshape(1, 1, 4), 5).Numbers();

        turned.ShouldBeClose([Math.Cos(5), Math.Sin(5), -Math.Sin(0.05), Math.Cos(0.05)]);
    }

    [Fact]
    public void StepByStep_IsTheSameAsAtOnceEvenBeyondTheStoredAngles()
    {
        using var scope = NewDisposeScope();
        using var rotary = new RotaryPositionalEncoding(4, maxLen: 3);
        Tensor input = randn(1, 6, 4);

        cat([.. Enumerable.Range(0, 6).Select(step => rotary.Turn(input.narrow(1, step, 1), step))], 1).ShouldBeClose(rotary.call(input).Numbers(), 1e-7);
    }

    [Fact]
    public void OddSize_IsAnError() =>
        Should.Throw<ArgumentException>(() => new RotaryPositionalEncoding(5)).Message.ShouldBe("RotaryPositionalEncoding: size must be even, since entries turn in pairs, not 5.");
}
