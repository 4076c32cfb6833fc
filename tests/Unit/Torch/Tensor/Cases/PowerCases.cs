using TorchSharp;

namespace Workbook.Tests.Torch;

internal static class PowerCases
{
    internal static readonly TensorCase[] All =
    [
        new("rsqrt_", x => x.Pos.rsqrt_(), x => torch.rsqrt_(x.Pos)),
        new("pow_/tensor", x => x.Pos.pow_(x.B), x => torch.pow_(x.Pos, x.B)),
        new("pow_/number", x => x.A.pow_(3), x => torch.pow_(x.A, 3)),
        new("float_power", x => x.I.float_power(x.J), x => torch.float_power(x.I, x.J)),
        new("hypot", x => x.A.hypot(x.B), x => torch.hypot(x.A, x.B)),
    ];
}
