using TorchSharp;

namespace Workbook.Tests.Torch;

internal static class LogicalCases
{
    internal static readonly TensorCase[] All =
    [
        new("equal", x => x.A.equal(x.B), x => torch.equal(x.A, x.B)),
        new("logical_not_", x => x.Mask.logical_not_()),
        new("logical_and_", x => x.Mask.logical_and_(x.RowMask), x => torch.logical_and_(x.Mask, x.RowMask)),
        new("logical_or_", x => x.Mask.logical_or_(x.RowMask), x => torch.logical_or_(x.Mask, x.RowMask)),
        new("logical_xor_", x => x.Mask.logical_xor_(x.RowMask), x => torch.logical_xor_(x.Mask, x.RowMask)),
        new("isin", x => x.I.isin(x.J), x => torch.isin(x.I, x.J)),
        new("isin/inverted", x => x.I.isin(x.J, invert: true), x => torch.isin(x.I, x.J, invert: true)),
        new("isneginf", x => x.Special.isneginf(), x => torch.isneginf(x.Special)),
        new("isposinf", x => x.Special.isposinf(), x => torch.isposinf(x.Special)),
        new("isreal", x => x.A.isreal(), x => torch.isreal(x.A)),
    ];
}
