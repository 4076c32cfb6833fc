using TorchSharp;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class SignCases
{
    internal static readonly TensorCase[] All =
    [
        new("absolute", x => x.A.absolute(), x => torch.absolute(x.A)),
        new("absolute_", x => x.A.absolute_(), x => torch.absolute_(x.A)),
        new("negative", x => x.A.negative(), x => torch.negative(x.A)),
        new("positive", x => x.A.positive(), x => torch.positive(x.A)),
        new("sign_", x => x.A.sign_(), x => torch.sign_(x.A)),
        new("sgn", x => x.Fixed.sgn(), x => torch.sgn(x.Fixed)),
        new("sgn_", x => x.Fixed.sgn_(), x => torch.sgn_(x.Fixed)),
        new("signbit", x => Via(x.Special.narrow(0, 1, 5), v => v.signbit()), x => Via(x.Special.narrow(0, 1, 5), v => torch.signbit(v))),
        new("copysign", x => x.A.copysign(x.B), x => torch.copysign(x.A, x.B)),
        new("nextafter", x => Via(x.Fixed.neg(), v => x.Fixed.nextafter(v)), x => Via(x.Fixed.neg(), v => torch.nextafter(x.Fixed, v))),
        new("heaviside", x => x.Special.heaviside(x.Special)),
    ];
}
