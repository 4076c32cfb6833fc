using TorchSharp;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class ExponentialCases
{
    internal static readonly TensorCase[] All =
    [
        new("expm1_", x => x.A.expm1_(), x => torch.expm1_(x.A)),
        new("exp2", x => x.A.exp2(), x => torch.exp2(x.A)),
        new("log2_", x => x.Pos.log2_(), x => torch.log2_(x.Pos)),
        new("log10_", x => x.Pos.log10_(), x => torch.log10_(x.Pos)),
        new("log1p_", x => x.Pos.log1p_(), x => torch.log1p_(x.Pos)),
        new("logaddexp", x => x.A.logaddexp(x.B), x => torch.logaddexp(x.A, x.B)),
        new("logaddexp2", x => x.A.logaddexp2(x.B), x => torch.logaddexp2(x.A, x.B)),
        new("logit", x => x.Pos.logit(), x => torch.logit(x.Pos)),
        new("logit/eps", x => x.Pos.logit(0.2), x => torch.logit(x.Pos, 0.2)),
        new("xlogy/tensor", x => x.A.xlogy(x.Pos), x => torch.xlogy(x.A, x.Pos)),
        new("xlogy/zero", x => x.Special.xlogy(x.Special), x => torch.xlogy(x.Special, x.Special)),
        new("xlogy/number", x => x.A.xlogy(3), x => torch.xlogy(x.A, 3)),
        new("xlogy_/tensor", x => x.A.xlogy_(x.Pos), x => torch.xlogy_(x.A, x.Pos)),
        new("xlogy_/number", x => x.A.xlogy_(3), x => torch.xlogy_(x.A, 3)),
        new("ldexp", x => x.A.ldexp(x.I), x => torch.ldexp(x.A, x.I)),
        new("ldexp_", x => x.Fixed.ldexp_(x.I), x => torch.ldexp_(x.Fixed, x.I)),
        new("frexp", x => Both(x.Special.frexp()), x => Both(torch.frexp(x.Special))),
    ];
}
