using Shouldly;
using TorchSharp;
using TorchSharp.Utils;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

public sealed class ReadingTests
{
    [Fact]
    public void Views_AreReadInTheOrderOfTheirIndices()
    {
        using var scope = NewDisposeScope();
        var x = arange(6.0f).reshape(2, 3);
        x.t().data<float>().ToArray().ShouldBe([0, 3, 1, 4, 2, 5]);
        x[.., TensorIndex.Slice(step: 2)].data<float>().ToArray().ShouldBe([0, 2, 3, 5]);
        x[1].expand(2, 3).data<float>().ToArray().ShouldBe([3, 4, 5, 3, 4, 5]);
        x[.., 1..].data<float>().ToArray().ShouldBe([1, 2, 4, 5]);
        x.t().data<float>()[2, 1].ShouldBe(5);
        x[1..].data<float>().ShouldBe([3, 4, 5]);
        x[0..0].data<float>().ToArray().ShouldBeEmpty();
    }

    [Fact]
    public void Accessor_WritesThroughAView()
    {
        using var scope = NewDisposeScope();
        var x = zeros(2, 3);
        var turned = x.t().data<float>();
        turned[2, 0] = 7;
        x.data<float>().ToArray().ShouldBe([0, 0, 7, 0, 0, 0]);
        turned.CopyFrom([1, 2, 3], 1, 4);
        x.data<float>().ToArray().ShouldBe([0, 0, 2, 0, 0, 3]);
        x.t().data<float>().CopyFrom([1, 2, 3, 4, 5, 6]);
        x.data<float>().ToArray().ShouldBe([1, 3, 5, 2, 4, 6]);
    }

    [Fact]
    public void CopyTo_TakesOffsets()
    {
        using var x = arange(4);
        var into = new long[6];
        x.data<long>().CopyTo(into, 1, 2);
        into.ShouldBe([0, 2, 3, 0, 0, 0]);
        x.data<long>().CopyTo(into.AsSpan(2));
        into.ShouldBe([0, 2, 0, 1, 2, 3]);
        var few = new long[2];
        x.data<long>().CopyTo(few, tensorIndex: 1);
        few.ShouldBe([1, 2]);
        x.reshape(2, 2).t().data<long>().CopyTo(few, 1);
        few.ShouldBe([1, 0]);
        x.data<long>().CopyTo(few, 2);
        few.ShouldBe([1, 0]);
    }

#if !TORCH_PACKAGE // Our wording and our rule: there a place past the end is one place less.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Copies_StartInsideTheTensorAndTheArray(bool ordered)
    {
        using var scope = NewDisposeScope();
        var x = arange(4f).reshape(2, 2);
        var data = (ordered ? x : x.t()).data<float>();
        var array = new[] { 7f, 8f };
        foreach (var copy in new Action<int, long>[] { (i, t) => data.CopyFrom(array, i, t), (i, t) => data.CopyTo(array, i, t) })
        {
            Refused(() => copy(0, -1), "tensorIndex", "data: tensorIndex must be at least 0 and at most 4; got -1.");
            Refused(() => copy(0, 5), "tensorIndex", "data: tensorIndex must be at least 0 and at most 4; got 5.");
            Refused(() => copy(-1, 0), "arrayIndex", "data: arrayIndex must be at least 0 and at most 2; got -1.");
            Refused(() => copy(3, 0), "arrayIndex", "data: arrayIndex must be at least 0 and at most 2; got 3.");
            copy(0, 4);
            copy(2, 0);
        }
        array.ShouldBe([7, 8]);
        x.data<float>().ToArray().ShouldBe([0, 1, 2, 3]);
    }
#endif

    [Fact]
    public void Accessor_ChecksItsIndices()
    {
        using var x = ones(2, 3);
        var data = x.data<float>();
        Should.Throw<IndexOutOfRangeException>(() => data[2, 0]).Message.ShouldBe("data: index 2 is out of range for dimension 0 of length 2.");
        Should.Throw<IndexOutOfRangeException>(() => data[0, -1]).Message.ShouldBe("data: index -1 is out of range for dimension 1 of length 3.");
        Should.Throw<IndexOutOfRangeException>(() => data[0]).Message.ShouldBe("data: 1 indices for a tensor of 2 dimension(s).");
    }

    [Fact]
    public void NDArray_HasTheTensorsRank()
    {
        using var scope = NewDisposeScope();
        tensor(3.5f).data<float>().ToNDArray().ShouldBe(new[] { 3.5f });
        arange(3).data<long>().ToNDArray().ShouldBe(new long[] { 0, 1, 2 });
        var matrix = (double[,])arange(6, float64).reshape(2, 3).t().data<double>().ToNDArray();
        matrix.GetLength(0).ShouldBe(3);
        matrix[2, 1].ShouldBe(5);
        ((int[,,])arange(8, int32).reshape(2, 2, 2).data<int>().ToNDArray())[1, 0, 1].ShouldBe(5);
        ((bool[,,,])ones(1, 2, 1, 2).to(@bool).data<bool>().ToNDArray()).Length.ShouldBe(4);
        ((Half[,])ones(2, 2).half().data<Half>().ToNDArray())[1, 1].ShouldBe((Half)1);
        ((float[,])zeros(0, 3).data<float>().ToNDArray()).GetLength(1).ShouldBe(3);
    }

    [Fact]
    public void RoundTrip_KeepsEveryElementType()
    {
        using var scope = NewDisposeScope();
        Check<byte>([0, 255]);
        Check<sbyte>([-128, 127]);
        Check<short>([short.MinValue, 5]);
        Check<int>([int.MinValue, 5]);
        Check<long>([long.MinValue, long.MaxValue]);
        Check<float>([float.NaN, -0.1f]);
        Check<double>([double.Epsilon, double.NegativeInfinity]);
        Check<bool>([true, false]);
        Check<Half>([(Half)1.5, Half.NaN]);
        ones(2, @bool).data<byte>().ToArray().ShouldBe([1, 1]);
    }

    [Fact]
    public void LargeTensors_AreReadWhole()
    {
        using var scope = NewDisposeScope();
        var values = arange(2_000_000).reshape(1000, 2000).t().data<long>().ToArray();
        values.Length.ShouldBe(2_000_000);
        values[1].ShouldBe(2000);
        values[^1].ShouldBe(1_999_999);
    }

    [Fact]
    public void Item_ReadsTheOneElement()
    {
        using var scope = NewDisposeScope();
        var x = arange(6.0f).reshape(2, 3);
        x[1, 2].item<float>().ShouldBe(5);
        x[1..2, 0..1].item<float>().ShouldBe(3);
        x.sum().ToSingle().ShouldBe(15);
        x.sum().ToDouble().ShouldBe(15);
        x.sum().ToInt64().ShouldBe(15);
        x.sum().ToInt32().ShouldBe(15);
        ((int)x.max(), (long)x.min(), (float)x.mean(), (double)x.mean(), (bool)(x > 4).any()).ShouldBe((5, 0L, 2.5f, 2.5, true));
        x.to(bfloat16)[0, 1].ToSingle().ShouldBe(1);
        tensor(true).ToScalar().ToBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Metadata_TellsShapeTypeAndPlace()
    {
        using var scope = NewDisposeScope();
        var x = zeros(2, 3, int16);
        (x.ndim, x.dim(), x.Dimensions, x.numel(), x.NumberOfElements, x.ElementSize, x.element_size()).ShouldBe((2, 2, 2, 6, 6, 2, 2));
        x.shape.ShouldBe([2, 3]);
        x.size().ShouldBe([2, 3]);
        x.stride().ShouldBe([3, 1]);
        x.t().stride().ShouldBe([1, 3]);
        (x.is_contiguous(), x.t().is_contiguous()).ShouldBe((true, false));
        (x.device, x.device_type, x.is_cpu()).ShouldBe((CPU, DeviceType.CPU, true));
        x.device.ToString().ShouldBe("cpu");
        (x.is_integral(), x.is_floating_point(), x.is_complex()).ShouldBe((true, false, false));
        device("cuda:1").ToString().ShouldBe("cuda:1");
        device("cpu:0").ShouldBe(CPU);
        device("cuda").ShouldNotBe(device("cuda:1"));
        (device(1), new Device(1)).ShouldBe((device("cuda:1"), device("cuda:1")));
        cuda_is_available().ShouldBe(cuda.is_available());
    }

#if !TORCH_PACKAGE
    private static void Refused(Action copy, string parameter, string message)
    {
        var error = Should.Throw<ArgumentOutOfRangeException>(copy);
        error.ParamName.ShouldBe(parameter);
        error.Message.ShouldStartWith(message);
    }
#endif

#if TORCH_PACKAGE // It has an overload per type, so no generic call.
    private static void Check<T>(T[] values) where T : unmanaged => from_array(values).data<T>().ToArray().ShouldBe(values);
#else
    private static void Check<T>(T[] values) where T : unmanaged => tensor(values).data<T>().ToArray().ShouldBe(values);
#endif
}
