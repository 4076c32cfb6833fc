using TorchSharp;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class LimitCases
{
    internal static readonly TensorCase[] All =
    [
        new("max/other", x => x.A.max(x.B), x => torch.max(x.A, x.B)),
        new("min/other", x => x.A.min(x.B), x => torch.min(x.A, x.B)),
        new("fmax", x => x.A.fmax(x.B), x => torch.fmax(x.A, x.B)),
        new("fmax/nan", x => Via(x.Special.flip(0), v => x.Special.fmax(v)), x => Via(x.Special.flip(0), v => torch.fmax(x.Special, v))),
        new("fmin", x => x.A.fmin(x.B), x => torch.fmin(x.A, x.B)),
        new("clamp_/tensors", x => x.A.clamp_(x.Unit, x.Pos), x => torch.clamp_(x.A, x.Unit, x.Pos)),
        new("clamp_max_", x => x.A.clamp_max_(0.2), x => torch.clamp_max_(x.A, 0.2)),
        new("clamp_min_", x => x.A.clamp_min_(0.2), x => torch.clamp_min_(x.A, 0.2)),
        new("clip", x => x.A.clip(-1, 1), x => torch.clip(x.A, -1, 1)),
    ];
}
