using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class ConversionCases
{
    internal static readonly TensorCase[] All =
    [
        new("to/special", x => x.Special.to(ScalarType.Float16)),
        new("to/device", x => x.A.to("cpu"), x => x.A.to(torch.CPU), x => x.A.to(DeviceType.CPU)),
        new("to/both", x => x.A.to(ScalarType.Float64, torch.CPU)),
        new("to/other", x => x.A.to(x.I)),
        new("type_as", x => x.A.type_as(x.I)),
        new("type", x => x.A.type(ScalarType.Float64)),
        new("to_type", x => x.A.to_type(ScalarType.Int32)),
        new("cpu", x => x.A.cpu()),
        new("float", x => x.I.@float(), x => FloatTensor(x.I)),
        new("double", x => x.A.@double(), x => DoubleTensor(x.A)),
        new("half", x => x.A.half()),
        new("long", x => x.A.@long(), x => LongTensor(x.A), x => x.A.type(LongTensor)),
        new("int", x => x.A.@int(), x => IntTensor(x.A)),
        new("bool", x => x.I.@bool(), x => BoolTensor(x.I)),
        new("bfloat16", x => x.A.bfloat16()),
        new("short", x => x.A.@short(), x => ShortTensor(x.A)),
        new("char", x => x.A.@char()),
        new("byte", x => x.Pos.@byte(), x => ByteTensor(x.Pos)),
        new("implicit/int", x => (Tensor)3),
        new("implicit/long", x => (Tensor)3L, x => (Tensor)(Scalar)3),
        new("implicit/float", x => (Tensor)2.5f),
        new("implicit/double", x => (Tensor)2.5, x => (Tensor)(Scalar)2.5),
        new("implicit/small", x => new Tensor[] { (byte)3, (sbyte)3, (short)3 }),
        new("implicit/arrays", x => new Tensor[] { new[] { true }, new byte[] { 1 }, new sbyte[] { 1 }, new short[] { 1 }, new[] { 1 }, new[] { 1L }, new[] { 1f }, new[] { 1.0 } }),
        new("implicit/bool", x => (Tensor)true, x => (Tensor)(Scalar)true),
    ];
}
