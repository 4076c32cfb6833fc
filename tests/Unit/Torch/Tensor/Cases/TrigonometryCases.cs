using TorchSharp;

namespace Workbook.Tests.Torch;

internal static class TrigonometryCases
{
    internal static readonly TensorCase[] All =
    [
        new("sinh_", x => x.A.sinh_(), x => torch.sinh_(x.A)),
        new("cosh_", x => x.A.cosh_(), x => torch.cosh_(x.A)),
        new("tan_", x => x.A.tan_(), x => torch.tan_(x.A)),
        new("asin_", x => x.Unit.asin_(), x => torch.asin_(x.Unit)),
        new("acos_", x => x.Unit.acos_(), x => torch.acos_(x.Unit)),
        new("atan_", x => x.A.atan_(), x => torch.atan_(x.A)),
        new("asinh", x => x.A.asinh(), x => torch.asinh(x.A)),
        new("asinh_", x => x.Fixed.asinh_(), x => torch.asinh_(x.Fixed)),
        new("acosh", x => x.Pos.add_(1).acosh(), x => torch.acosh(x.Pos.add_(1))),
        new("acosh/below_one", x => x.Special.acosh(), x => torch.acosh(x.Special)),
        new("acosh_", x => x.Fixed.abs_().add_(1).acosh_(), x => torch.acosh_(x.Fixed.abs_().add_(1))),
        new("atanh", x => x.Unit.atanh(), x => torch.atanh(x.Unit)),
        new("atanh_", x => x.Special.atanh_(), x => torch.atanh_(x.Special)),
        new("arcsin", x => x.Unit.arcsin(), x => torch.arcsin(x.Unit)),
        new("arcsin_", x => x.Unit.arcsin_(), x => torch.arcsin_(x.Unit)),
        new("arccos", x => x.Unit.arccos(), x => torch.arccos(x.Unit)),
        new("arccos_", x => x.Unit.arccos_(), x => torch.arccos_(x.Unit)),
        new("arctan", x => x.A.arctan(), x => torch.arctan(x.A)),
        new("arctan_", x => x.A.arctan_(), x => torch.arctan_(x.A)),
        new("arctan/two", x => x.A.arctan(x.B), x => torch.arctan(x.A, x.B)),
        new("arctan_/two", x => x.A.arctan_(x.B), x => torch.arctan_(x.A, x.B)),
        new("arcsinh", x => x.A.arcsinh(), x => torch.arcsinh(x.A)),
        new("arcsinh_", x => x.Fixed.arcsinh_(), x => torch.arcsinh_(x.Fixed)),
        new("arccosh", x => x.Pos.add_(1).arccosh(), x => torch.arccosh(x.Pos.add_(1))),
        new("arccosh_", x => x.Fixed.abs_().add_(1).arccosh_(), x => torch.arccosh_(x.Fixed.abs_().add_(1))),
        new("arctanh", x => x.Unit.arctanh(), x => torch.arctanh(x.Unit)),
        new("arctanh_", x => x.Special.arctanh_(), x => torch.arctanh_(x.Special)),
        new("atan2_", x => x.A.atan2_(x.B), x => torch.atan2_(x.A, x.B)),
        new("arctan2", x => x.A.arctan2(x.B), x => torch.arctan2(x.A, x.B)),
        new("arctan2_", x => x.A.arctan2_(x.B), x => torch.arctan2_(x.A, x.B)),
        new("sinc", x => x.A.sinc(), x => torch.sinc(x.A)),
        new("sinc/at_zero", x => x.Special.sinc(), x => torch.sinc(x.Special)),
        new("sinc_", x => x.A.sinc_(), x => torch.sinc_(x.A)),
        new("deg2rad", x => x.A.deg2rad(), x => torch.deg2rad(x.A)),
        new("rad2deg", x => x.A.rad2deg(), x => torch.rad2deg(x.A)),
        new("angle", x => x.A.angle(), x => torch.angle(x.A)),
    ];
}
