using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class SpecialNamespaceCases
{
    internal static readonly TensorCase[] All =
    [
        new("special.entr", x => torch.special.entr(x.Pos)),
        new("special.erf", x => torch.special.erf(x.A)),
        new("special.erfc", x => torch.special.erfc(x.A)),
        new("special.erfcx", x => torch.special.erfcx(x.A)),
        new("special.erfinv", x => torch.special.erfinv(x.Unit)),
        new("special.exp2", x => torch.special.exp2(x.A)),
        new("special.expm1", x => torch.special.expm1(x.A)),
        new("special.expit", x => torch.special.expit(x.A)),
        new("special.sigmoid", x => torch.special.sigmoid(x.A)),
        new("special.sigmoid_", x => torch.special.sigmoid_(x.A)),
        new("special.logit", x => torch.special.logit(x.Pos)),
        new("special.digamma", x => torch.special.digamma(x.A)),
        new("special.psi", x => torch.special.psi(x.A)),
        new("special.polygamma", x => torch.special.polygamma(1, x.Pos)),
        new("special.gammaln", x => torch.special.gammaln(x.A)),
        new("special.multigammaln", x => Via(x.Pos.add(1), v => torch.special.multigammaln(v, 2))),
        new("special.gammainc", x => Via(x.Fixed.abs(), v => torch.special.gammainc(v, x.Pos))),
        new("special.gammaincc", x => Via(x.Fixed.abs(), v => torch.special.gammaincc(v, x.Pos))),
        new("special.i0", x => torch.special.i0(x.A)),
        new("special.i0e", x => torch.special.i0e(x.A)),
        new("special.i1", x => torch.special.i1(x.A)),
        new("special.i1e", x => torch.special.i1e(x.A)),
        new("special.ndtr", x => torch.special.ndtr(x.A)),
        new("special.ndtri", x => torch.special.ndtri(x.Unit.mul_(0.5).add_(0.5))),
        new("special.sinc", x => torch.special.sinc(x.A)),
        new("special.xlog1py", x => torch.special.xlog1py(x.A, x.Pos)),
        new("special.zeta", x => torch.special.zeta(x.Fixed.abs_().add_(1), x.Pos)),
        new("special.softmax", x => torch.special.softmax(x.A, 1)),
        new("special.log_softmax", x => torch.special.log_softmax(x.A, 1)),
    ];
}
