using TorchSharp;

namespace Workbook.Tests.Torch;

internal static class RoundingCases
{
    internal static readonly TensorCase[] All =
    [
        new("trunc_", x => x.A.trunc_(), x => torch.trunc_(x.A)),
        new("frac_", x => x.A.frac_(), x => torch.frac_(x.A)),
        new("fix", x => x.A.fix(), x => torch.fix(x.A)),
        new("fix_", x => x.A.fix_(), x => torch.fix_(x.A)),
    ];
}
