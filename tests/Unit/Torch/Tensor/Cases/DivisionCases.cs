using TorchSharp;
using static TorchSharp.torch;

namespace Workbook.Tests.Torch;

internal static class DivisionCases
{
    internal static readonly TensorCase[] All =
    [
        new("divide/tensor", x => x.A.divide(x.B), x => torch.divide(x.A, x.B)),
        new("divide/floored", x => x.A.divide(x.B, RoundingMode.floor), x => torch.divide(x.A, x.B, RoundingMode.floor)),
        new("divide/number", x => x.A.divide(4), x => torch.divide(x.A, 4)),
        new("divide/truncated", x => x.A.divide(0.35, RoundingMode.trunc), x => torch.divide(x.A, 0.35, RoundingMode.trunc)),
        new("divide_/tensor", x => x.A.divide_(x.B), x => torch.divide_(x.A, x.B)),
        new("divide_/number", x => x.A.divide_(4), x => torch.divide_(x.A, 4)),
        new("true_divide/tensor", x => x.I.true_divide(x.J), x => torch.true_divide(x.I, x.J)),
        new("true_divide/number", x => x.I.true_divide(2)),
        new("true_divide_/tensor", x => x.A.true_divide_(x.B), x => torch.true_divide_(x.A, x.B)),
        new("true_divide_/number", x => x.A.true_divide_(2)),
        new("floor_divide/tensor", x => x.I.floor_divide(x.J), x => torch.floor_divide(x.I, x.J)),
        new("floor_divide/number", x => x.I.floor_divide(3)),
        new("floor_divide_/tensor", x => x.I.floor_divide_(x.J), x => torch.floor_divide_(x.I, x.J)),
        new("floor_divide_/number", x => x.I.floor_divide_(3)),
        new("fmod/tensor", x => x.A.fmod(x.Fixed), x => torch.fmod(x.A, x.Fixed)),
        new("fmod/number", x => x.A.fmod(0.7), x => torch.fmod(x.A, 0.7)),
        new("fmod_/tensor", x => x.A.fmod_(x.Fixed), x => torch.fmod_(x.A, x.Fixed)),
        new("fmod_/number", x => x.A.fmod_(0.7), x => torch.fmod_(x.A, 0.7)),
        new("remainder_/tensor", x => x.A.remainder_(x.Fixed), x => torch.remainder_(x.A, x.Fixed)),
        new("remainder_/number", x => x.A.remainder_(0.7), x => torch.remainder_(x.A, 0.7)),
    ];
}
