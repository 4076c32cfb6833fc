using TorchSharp;

namespace Workbook.Tests.Torch;

internal static class BitwiseCases
{
    internal static readonly TensorCase[] All =
    [
        new("bitwise_not/method", x => x.I.bitwise_not(), x => torch.bitwise_not(x.I)),
        new("bitwise_not_", x => x.I.bitwise_not_(), x => torch.bitwise_not_(x.I)),
        new("bitwise_and/method", x => x.I.bitwise_and(x.J), x => torch.bitwise_and(x.I, x.J)),
        new("bitwise_and_", x => x.I.bitwise_and_(x.J), x => torch.bitwise_and_(x.I, x.J)),
        new("bitwise_or/method", x => x.I.bitwise_or(x.J), x => torch.bitwise_or(x.I, x.J)),
        new("bitwise_or_", x => x.I.bitwise_or_(x.J), x => torch.bitwise_or_(x.I, x.J)),
        new("bitwise_xor", x => x.I ^ x.J, x => x.I.bitwise_xor(x.J), x => torch.bitwise_xor(x.I, x.J)),
        new("bitwise_xor_", x => x.I.bitwise_xor_(x.J), x => torch.bitwise_xor_(x.I, x.J)),
        new("bitwise_left_shift", x => x.U8.bitwise_left_shift(x.Mask), x => torch.bitwise_left_shift(x.U8, x.Mask)),
        new("bitwise_left_shift_", x => x.U8.bitwise_left_shift_(x.Mask), x => torch.bitwise_left_shift_(x.U8, x.Mask)),
        new("bitwise_right_shift", x => x.U8.bitwise_right_shift(x.Mask), x => torch.bitwise_right_shift(x.U8, x.Mask)),
        new("bitwise_right_shift_", x => x.U8.bitwise_right_shift_(x.Mask), x => torch.bitwise_right_shift_(x.U8, x.Mask)),
        new("gcd", x => x.I.gcd(x.J), x => torch.gcd(x.I, x.J)),
        new("gcd_", x => x.I.gcd_(x.J), x => torch.gcd_(x.I, x.J)),
        new("lcm", x => x.I.lcm(x.J), x => torch.lcm(x.I, x.J)),
        new("lcm_", x => x.I.lcm_(x.J), x => torch.lcm_(x.I, x.J)),
    ];
}
