using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class CumulativeCases
{
    internal static readonly TensorCase[] All =
    [
        new("cumprod", x => x.A.cumprod(1), x => torch.cumprod(x.A, 1)),
        new("cumprod/typed", x => x.I.cumprod(0, ScalarType.Float32), x => torch.cumprod(x.I, 0, ScalarType.Float32)),
        new("cummax", x => Both(x.A.cummax(1)), x => Both(torch.cummax(x.A, 1))),
        new("cummin", x => Both(x.A.cummin(1)), x => Both(torch.cummin(x.A, 1))),
        new("logcumsumexp", x => x.A.logcumsumexp(1), x => torch.logcumsumexp(x.A, 1)),
        new("diff", x => x.Cube.diff(), x => torch.diff(x.Cube)),
        new("diff/second", x => x.Cube.diff(2, 1), x => torch.diff(x.Cube, 2, 1)),
        new("diff/ends", x => x.A.diff(1, 1, x.Col, x.Col), x => torch.diff(x.A, 1, 1, x.Col, x.Col)),
        new("trapezoid", x => x.A.trapezoid(), x => torch.trapezoid(x.A)),
        new("trapezoid/dx", x => x.A.trapezoid(0.5, 0), x => torch.trapezoid(x.A, 0.5, 0), x => torch.trapz(x.A, 0.5, 0)),
        new("trapezoid/x", x => x.A.trapezoid(x.Row), x => torch.trapezoid(x.A, x.Row), x => torch.trapz(x.A, x.Row)),
        new("cumulative_trapezoid", x => x.A.cumulative_trapezoid(), x => torch.cumulative_trapezoid(x.A)),
        new("cumulative_trapezoid/dx", x => x.A.cumulative_trapezoid(0.5, 0), x => torch.cumulative_trapezoid(x.A, 0.5, 0)),
        new("cumulative_trapezoid/x", x => x.A.cumulative_trapezoid(x.Row), x => torch.cumulative_trapezoid(x.A, x.Row)),
    ];
}
