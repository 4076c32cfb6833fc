using TorchSharp;

namespace Workbook.Tests.Torch;

internal static class SpecialFunctionCases
{
    internal static readonly TensorCase[] All =
    [
        new("erf_", x => x.A.erf_(), x => torch.erf_(x.A)),
        new("erfc", x => x.A.erfc(), x => torch.erfc(x.A)),
        new("erfc_", x => x.A.erfc_(), x => torch.erfc_(x.A)),
        new("erfinv", x => x.Unit.erfinv(), x => torch.erfinv(x.Unit)),
        new("erfinv_", x => x.Unit.erfinv_(), x => torch.erfinv_(x.Unit)),
        new("lgamma", x => x.A.lgamma(), x => torch.lgamma(x.A)),
        new("lgamma_", x => x.A.lgamma_(), x => torch.lgamma_(x.A)),
        new("digamma", x => x.A.digamma(), x => torch.digamma(x.A)),
        new("digamma_", x => x.A.digamma_(), x => torch.digamma_(x.A)),
        new("polygamma", x => x.Pos.polygamma(1), x => torch.polygamma(x.Pos, 1)),
        new("polygamma/second", x => x.Pos.polygamma(2), x => torch.polygamma(x.Pos, 2)),
        new("polygamma_", x => x.Pos.polygamma_(1), x => torch.polygamma_(x.Pos, 1)),
        new("mvlgamma", x => x.Pos.add_(1).mvlgamma(2), x => torch.mvlgamma(x.Pos.add_(1), 2)),
        new("mvlgamma_", x => x.Pos.add_(1).mvlgamma_(2), x => torch.mvlgamma_(x.Pos.add_(1), 2)),
        new("igamma", x => x.Fixed.abs_().igamma(x.Pos), x => torch.igamma(x.Fixed.abs_(), x.Pos)),
        new("igammac", x => x.Fixed.abs_().igammac(x.Pos), x => torch.igammac(x.Fixed.abs_(), x.Pos)),
        new("i0", x => x.A.i0(), x => torch.i0(x.A)),
    ];
}
