using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class MemoryTests
{
    [Fact]
    public void Bytes_AreTheTensorsMemory()
    {
        using var x = tensor(new[] { 1f, 2f, 3f });
        var numbers = MemoryMarshal.Cast<byte, float>(x.bytes);
        numbers.ToArray().ShouldBe([1, 2, 3]);
        numbers[1] = 7;
        x.data<float>().ToArray().ShouldBe([1, 7, 3]);
        x.bytes = MemoryMarshal.AsBytes(new[] { 4f, 5f, 6f }.AsSpan());
        x.data<float>().ToArray().ShouldBe([4, 5, 6]);
        using var part = x[1..];
        part.bytes.Length.ShouldBe(8);
    }

    [Fact]
    public void BytesThatDoNotFit_AreRefused()
    {
        using var x = ones(2, 2);
        using var turned = x.t();
        Should.Throw<ArgumentException>(() => x.bytes = new byte[4]);
        x.data<float>().ShouldBe([1, 1, 1, 1]);
#if !TORCH_PACKAGE
        Should.Throw<ArgumentException>(() => x.bytes = new byte[4]).Message.ShouldStartWith("Tensor: 4 bytes cannot fill shape (2, 2), which takes 16.");
        Should.Throw<InvalidOperationException>(() => turned.bytes.Length).Message
            .ShouldBe("Tensor: its elements do not lie in order (shape (2, 2), strides (1, 2)); call contiguous() before reading its bytes.");
#endif
    }

    [Fact]
    public void ReadCpu_ReadsByPlaceInTheOrderOfTheIndices()
    {
        using var scope = NewDisposeScope();
        tensor(new byte[] { 1, 200 }).ReadCpuByte(1).ShouldBe((byte)200);
        tensor(new sbyte[] { 1, -2 }).ReadCpuSByte(1).ShouldBe((sbyte)-2);
        tensor(new short[] { 1, -300 }).ReadCpuInt16(1).ShouldBe((short)-300);
        tensor(new[] { 1, 70000 }).ReadCpuInt32(1).ShouldBe(70000);
        tensor(new[] { 1, long.MaxValue }).ReadCpuInt64(1).ShouldBe(long.MaxValue);
        tensor(new[] { true, false }).ReadCpuBool(1).ShouldBeFalse();
        tensor(new[] { 1f, 2.5f }).ReadCpuSingle(1).ShouldBe(2.5f);
        tensor(new[] { 1, 2.5 }).ReadCpuDouble(1).ShouldBe(2.5);
        tensor(new[] { 1f, -2.5f }, float16).ReadCpuFloat16(1).ShouldBe(-2.5f);
        tensor(new[] { 1f, -2.5f }, bfloat16).ReadCpuBFloat16(1).ShouldBe(-2.5f);
        tensor(new[] { 1f, 2f })[1..].ReadCpuValue<float>(0).ShouldBe(2);
        var turned = arange(6f).reshape(2, 3).t();
        Enumerable.Range(0, 6).Select(place => turned.ReadCpuSingle(place)).ShouldBe([0, 3, 1, 4, 2, 5]);
        turned.to(bfloat16)[.., 1..].ReadCpuBFloat16(1).ShouldBe(4);
        ones(1).expand(100_000_000).ReadCpuSingle(99_999_999).ShouldBe(1);
        tensor(new[] { 4L, 5L }).unsqueeze(1).expand(2, 1_000_000).ReadCpuInt64(1_000_000).ShouldBe(5);
    }

#if !TORCH_PACKAGE // It reads past the end of some types, and of any type.
    [Fact]
    public void ReadCpu_ChecksPlaceAndType()
    {
        using var x = tensor(new[] { 1f, 2f });
        Should.Throw<IndexOutOfRangeException>(() => x.ReadCpuSingle(2)).Message.ShouldBe("Tensor: there is no element 2; the tensor has 2.");
        Should.Throw<IndexOutOfRangeException>(() => x.ReadCpuSingle(-1)).Message.ShouldBe("Tensor: there is no element -1; the tensor has 2.");
        Should.Throw<ArgumentException>(() => x.ReadCpuInt32(0)).Message.ShouldStartWith("Tensor: elements are Float32 and cannot be read as Int32");
        Should.Throw<ArgumentException>(() => x.ReadCpuBFloat16(0)).Message.ShouldBe("Tensor: elements are Float32, not BFloat16; read them as float.");
    }
#endif

    [Fact]
    public void Buffer_SharesTheArraysMemory()
    {
        var before = LiveTensors.Settled();
        var array = new[] { 1f, 2, 3, 4 };
        using (var x = frombuffer(array, float32, 2, 1))
        {
            x.data<float>().ToArray().ShouldBe([2, 3]);
            array[1] = 9;
            x[0].ToSingle().ShouldBe(9);
            x.fill_(5);
            array.ShouldBe([1, 5, 5, 4]);
            using var converted = frombuffer(array, float64);
            converted.dtype.ShouldBe(float64);
            array[0] = 8;
            converted.data<double>().ToArray().ShouldBe([1, 5, 5, 4]);
        }
        Should.Throw<ArgumentException>(() => frombuffer(array, float32, offset: 4));
        Should.Throw<ArgumentException>(() => frombuffer(array, float32, offset: -1));
        Should.Throw<IndexOutOfRangeException>(() => frombuffer(array, float32, 4, 1));
        GC.KeepAlive(LiveTensors.Settled());
        (LiveTensors.Settled() - before).ShouldBe(0);
    }

    [Fact]
    public void Buffer_LetsTheArrayGoWithItsLastTensor()
    {
        var (array, view) = Viewed();
        Collect();
        array.IsAlive.ShouldBeTrue();
        view.data<long>().ToArray().ShouldBe([2, 3]);
        view.Dispose();
        Collect();
        array.IsAlive.ShouldBeFalse();
    }

    [Fact]
    public void Tolist_NestsLists()
    {
        using var scope = NewDisposeScope();
        using var x = arange(4).reshape(2, 2);
        var rows = x.tolist().ShouldBeOfType<ArrayList>();
        rows.Count.ShouldBe(2);
        rows[1].ShouldBeOfType<ArrayList>().Cast<Scalar>().Select(number => number.ToInt64()).ShouldBe([2, 3]);
        ((Scalar)tensor(2.5f).tolist()).ToSingle().ShouldBe(2.5f);
        zeros(0).tolist().ShouldBeOfType<ArrayList>().Count.ShouldBe(0);
    }

    [Fact]
    public void Tolist_LeavesNothing()
    {
        using var x = ones(2, 3);
        var before = LiveTensors.Settled();
        _ = x.tolist();
#if !TORCH_PACKAGE
        Tensor.TotalCount.ShouldBe(before);
#endif
    }

    [Fact]
    public void Accessors_CompareTheirElements()
    {
        using var scope = NewDisposeScope();
        using var x = arange(3);
        using var same = arange(3);
        using var other = arange(1, 4);
        (x.data<long>() == same.data<long>(), x.data<long>() != other.data<long>(), x.data<long>().Equals(other.data<long>())).ShouldBe((true, true, false));
        x.data<long>().IsReadOnly.ShouldBeFalse();
    }

    [Fact]
    public void Strides_AndOffsetTellWhereElementsLie()
    {
        using var scope = NewDisposeScope();
        var x = zeros(2, 3, 4);
        (x.stride(0), x.stride(-1), x.storage_offset(), x[1, 2].storage_offset()).ShouldBe((12, 1, 0, 20));
        empty_strided([2, 3], [1, 2]).stride().ShouldBe([1, 2]);
        x.new_empty(2, 5).shape.ShouldBe([2, 5]);
        x.new_empty([3]).shape.ShouldBe([3]);
        x.empty_like(int64).dtype.ShouldBe(int64);
#if !TORCH_PACKAGE
        Should.Throw<ArgumentOutOfRangeException>(() => x.stride(3)).Message.ShouldStartWith("Tensor: dimension 3 is out of range for a tensor of 3 dimension(s).");
#endif
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Array, Tensor View) Viewed()
    {
        var array = new long[] { 1, 2, 3 };
        using var whole = frombuffer(array, int64);
        return (new WeakReference(array), whole[1..]);
    }

    private static void Collect()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }
}
