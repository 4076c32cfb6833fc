using Shouldly;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

[Collection(TorchCollection.Name)]
public sealed class ElementTypeTests
{
    [Fact]
    public void Names_StandForTheirTypes()
    {
        (torch.@short, torch.@int, torch.@long, half, torch.@float, torch.@double, bfloat16).ShouldBe(
            (ScalarType.Int16, ScalarType.Int32, ScalarType.Int64, ScalarType.Float16, ScalarType.Float32, ScalarType.Float64, ScalarType.BFloat16));
    }

    [Fact]
    public void Promotion_IsThatOfOperations()
    {
        foreach (var left in Enum.GetValues<ScalarType>().Where(type => !is_complex(type)))
        {
            foreach (var right in Enum.GetValues<ScalarType>().Where(type => !is_complex(type)))
            {
                using var scope = NewDisposeScope();
                Tensor x = ones(2, left), y = ones(2, right);
                var sum = (x + y).dtype;
                promote_types(left, right).ShouldBe(sum, $"{left} with {right}");
                result_type(x, y).ShouldBe(sum);
                result_type(x, y[0]).ShouldBe((x + y[0]).dtype);
            }
        }
    }

    [Fact]
    public void CanCast_KeepsTheKindOfNumber()
    {
        (can_cast(float64, float32), can_cast(float32, int64), can_cast(int64, float16), can_cast(int32, torch.@bool), can_cast(torch.@bool, uint8))
            .ShouldBe((true, false, true, false, true));
    }

    [Theory]
    [InlineData(ScalarType.BFloat16, 16, 0.0078125, 3.3895313892515355e+38, 1.1754943508222875e-38, 0.01)]
    [InlineData(ScalarType.Float16, 16, 0.0009765625, 65504.0, 6.103515625e-05, 0.001)]
    [InlineData(ScalarType.Float32, 32, 1.1920928955078125e-07, 3.4028234663852886e+38, 1.1754943508222875e-38, 1e-06)]
    [InlineData(ScalarType.Float64, 64, 2.220446049250313e-16, 1.7976931348623157e+308, 2.2250738585072014e-308, 1e-15)]
    [InlineData(ScalarType.ComplexFloat64, 64, 2.220446049250313e-16, 1.7976931348623157e+308, 2.2250738585072014e-308, 1e-15)]
    public void Finfo_GivesPyTorchsLimits(ScalarType type, int bits, double eps, double max, double tiny, double resolution)
    {
        var limits = finfo(type);
        (limits.bits, limits.eps, limits.max, limits.min, limits.tiny, limits.smallest_normal, limits.resolution).ShouldBe((bits, eps, max, -max, tiny, tiny, resolution));
    }

    [Fact]
    public void MaxIntValue_IsThatOfTheNetType()
    {
        new[] { uint8, int8, int16, int32, int64 }.Select(max_int_value).ShouldBe([byte.MaxValue, sbyte.MaxValue, short.MaxValue, int.MaxValue, long.MaxValue]);
        Should.Throw<ArgumentException>(() => max_int_value(float32));
        Should.Throw<ArgumentException>(() => max_int_value(torch.@bool));
    }

    [Fact]
    public void DefaultType_IsThatOfFactories()
    {
        try
        {
            set_default_dtype(float64);
            using var x = zeros(2);
            x.dtype.ShouldBe(float64);
            finfo().bits.ShouldBe(64);
            using var single = ones(1, float32);
            set_default_tensor_type(single);
            get_default_dtype().ShouldBe(float32);
        }
        finally
        {
            set_default_dtype(float32);
        }
    }

    [Fact]
    public void WrongType_IsNamed()
    {
        var messages = new[]
        {
            Should.Throw<ArgumentException>(() => set_default_dtype(int64)).Message,
            Should.Throw<ArgumentException>(() => finfo(int32)).Message,
            Should.Throw<ArgumentException>(() => tril_indices(2, 2, dtype: float32)).Message,
            Should.Throw<ArgumentException>(() => triu_indices(2, 2, dtype: float32)).Message,
        };
        get_default_dtype().ShouldBe(float32);
#if !TORCH_PACKAGE
        messages[0].ShouldStartWith("set_default_dtype: dtype must be a floating-point type; got Int64.");
        messages[1].ShouldStartWith("finfo: dtype must be a floating-point or complex type; got Int32.");
        messages[2].ShouldStartWith("tril_indices: dtype must be an integer type; got Float32.");
        messages[3].ShouldStartWith("triu_indices: dtype must be an integer type; got Float32.");
#else
        messages.ShouldAllBe(message => message.Length > 0);
#endif
    }

    [Fact]
    public void Predicates_AreTheTensors()
    {
        using var scope = NewDisposeScope();
        Tensor x = ones(2, 3), i = arange(3);
        (is_tensor(x), is_tensor("x"), is_floating_point(x), is_floating_point(i), is_integral(i), is_integral(x), is_complex(x), numel(x))
            .ShouldBe((true, false, true, false, true, false, false, 6));
        (is_nonzero(i[0]), is_nonzero(i[1]), x[0, 0].is_nonzero()).ShouldBe((false, true, true));
        Should.Throw<InvalidOperationException>(() => is_nonzero(x));
        (x.is_cuda, x.is_meta, x.device_index).ShouldBe((false, false, -1));
    }

    [Fact]
    public void ElementSize_IsInBytes()
    {
        ScalarType[] types = [uint8, int8, int16, int32, int64, float16, float32, float64, torch.@bool, bfloat16, ScalarType.ComplexFloat32, ScalarType.ComplexFloat64];
        types.Select(type => type.ElementSize()).ShouldBe([1, 1, 2, 4, 8, 2, 4, 8, 1, 2, 8, 16]);
    }

    [Fact]
    public void ShortTypes_Compute()
    {
        using var scope = NewDisposeScope();
        foreach (var type in new[] { float16, bfloat16 })
        {
            var x = tensor(new[] { 1.5f, -2.25f, 0.5f }, type);
            (x + x).dtype.ShouldBe(type);
            (x * 2).to(float32).data<float>().ToArray().ShouldBe([3, -4.5f, 1]);
            x.sum().ToSingle().ShouldBe(-0.25f);
            x[1].ToDouble().ShouldBe(-2.25);
        }
    }
}
