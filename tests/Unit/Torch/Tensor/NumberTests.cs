using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

/// <summary>Numbers into tensors and back.</summary>
[Collection(TorchCollection.Name)]
public sealed class NumberTests
{
    [Fact]
    public void OneElement_ReadsAsAnyNumber()
    {
        using var x = tensor(100L);
        (x.ToByte(), x.ToSByte(), x.ToInt16(), x.ToInt32(), x.ToInt64(), x.ToHalf(), x.ToSingle(), x.ToDouble(), x.ToBoolean())
            .ShouldBe(((byte)100, (sbyte)100, (short)100, 100, 100L, (Half)100, 100f, 100.0, true));
        ((byte)x, (sbyte)x, (short)x, (int)x, (long)x).ShouldBe(((byte)100, (sbyte)100, (short)100, 100, 100L));
    }

    [Fact]
    public void Scalars_KeepTheNumber()
    {
        ((byte)200).ToScalar().ToByte().ShouldBe((byte)200);
        ((sbyte)-5).ToScalar().ToSByte().ShouldBe((sbyte)-5);
        ((short)-300).ToScalar().ToInt16().ShouldBe((short)-300);
        ((Half)1.5).ToScalar().ToHalf().ShouldBe((Half)1.5);
        2.75.ToScalar().ToSingle().ShouldBe(2.75f);
    }

    [Theory]
    [InlineData(1f)]
    [InlineData(0.1f)]
    [InlineData(-3.14159f)]
    [InlineData(1.00390625f)] // halfway: to the even one, below
    [InlineData(1.01171875f)] // halfway: to the even one, above
    [InlineData(1e-40f)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NaN)]
    [InlineData(float.MaxValue)]
    public void BFloat16Scalar_IsRoundedAsATensorIs(float number)
    {
        using var rounded = tensor(new[] { number }, bfloat16);
        number.ToBFloat16Scalar().ToSingle().ShouldBe(rounded.ReadCpuBFloat16(0));
    }

#if !TORCH_PACKAGE // It wraps around.
    [Fact]
    public void NumberThatDoesNotFit_IsRefused()
    {
        Should.Throw<OverflowException>(() => 300.ToScalar().ToByte());
        Should.Throw<OverflowException>(() => 200.ToScalar().ToSByte());
        Should.Throw<OverflowException>(() => 70000.ToScalar().ToInt16());
    }
#endif

    [Fact]
    public void ToTensor_TakesTypeAndShape()
    {
        using var scope = NewDisposeScope();
        var x = new[] { 1f, 2f, 3f, 4f }.ToTensor([2, 2], requires_grad: true);
        (x.dtype, x.requires_grad, x[1, 0].ToSingle()).ShouldBe((float32, true, 3f));
        x.shape.ShouldBe([2, 2]);
        var number = 7L.ToTensor();
        (number.dtype, number.ndim, number.ToInt64()).ShouldBe((int64, 0, 7L));
        2.5f.ToTensor(requires_grad: true).requires_grad.ShouldBeTrue();
        ((byte)3).ToTensor().dtype.ShouldBe(uint8);
        Should.Throw<ArgumentException>(() => 1.ToTensor(requires_grad: true));
#if !TORCH_PACKAGE
        Should.Throw<ArgumentException>(() => new[] { 1f, 2f, 3f }.ToTensor([2, 2])).Message.ShouldBe("tensor: 3 values cannot fill shape (2, 2).");
        Should.Throw<ArgumentException>(() => new[] { "a" }.ToTensor([1])).Message.ShouldBe("tensor: elements of type String have no tensor counterpart.");
        Should.Throw<ArgumentException>(() => new[] { 1 }.ToTensor([1], requires_grad: true)).Message.ShouldStartWith("ToTensor: only floating-point types have gradients; got Int32.");
#endif
    }

    [Fact]
    public void Shapes_AreCounted()
    {
        using var x = zeros(2, 3);
        x.IntShape().ToArray().ShouldBe([2, 3]);
        new long[] { 2, 3, 4 }.TotalSize().ShouldBe(24);
        Array.Empty<long>().TotalSize().ShouldBe(1);
    }

    [Fact]
    public void AsTensor_CopiesOnlyWhereItMust()
    {
        using var scope = NewDisposeScope();
        var x = ones(2, requires_grad: true);
        var same = as_tensor(x);
        same.requires_grad.ShouldBeTrue();
        using (no_grad())
        {
            same.fill_(4);
        }
        x.detach().data<float>().ToArray().ShouldBe([4, 4]);
        as_tensor(x, float64).dtype.ShouldBe(float64);
        as_tensor(x, device: CPU).dtype.ShouldBe(float32);
        as_tensor(new long[] { 1, 2 }, float32).dtype.ShouldBe(float32);
    }

    [Fact]
    public void CudaWithoutIt_OrAnotherDevice_IsRefused()
    {
        using var x = ones(2);
        Should.Throw<ArgumentException>(() => x.cuda(CPU));
#if !TORCH_PACKAGE
        Should.Throw<ArgumentException>(() => x.cuda(CPU)).Message.ShouldStartWith("cuda((2)): the device must be a CUDA device; got cpu.");
        if (!cuda.is_available())
        {
            Should.Throw<System.Runtime.InteropServices.ExternalException>(() => x.cuda()).Message.ShouldStartWith("to((2), cuda, 6, false, false): ");
        }
#endif
    }
}
