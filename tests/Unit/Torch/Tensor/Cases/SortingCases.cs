using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class SortingCases
{
    internal static readonly TensorCase[] All =
    [
        new("msort", x => x.A.msort(), x => torch.msort(x.A)),
        new("bucketize", x => Via(tensor(new long[] { -3, 0, 2 }), v => x.I.bucketize(v)), x => Via(tensor(new long[] { -3, 0, 2 }), v => torch.bucketize(x.I, v))),
        new("bucketize/right", x => Via(tensor(new long[] { -3, 0, 2 }), v => x.I.bucketize(v, true, true)), x => Via(tensor(new long[] { -3, 0, 2 }), v => torch.bucketize(x.I, v, true, true))),
        new("unique", x => x.Places.unique().output, x => torch.unique(x.Places).output),
        new("unique/all", x => Three(x.I.unique(true, true, true)), x => Three(torch.unique(x.I, true, true, true))),
        new("unique/dim", x => Three(x.Order.unique(return_inverse: true, dim: 1)), x => Three(torch.unique(x.Order, return_inverse: true, dim: 1))),
        new("unique_consecutive", x => x.Places.unique_consecutive().output, x => torch.unique_consecutive(x.Places).output),
        new("unique_consecutive/all", x => Three(x.Places.unique_consecutive(true, true)), x => Three(torch.unique_consecutive(x.Places, true, true))),
        new("unique_consecutive/dim", x => Three(x.Order.unique_consecutive(return_counts: true, dim: 1)), x => Three(torch.unique_consecutive(x.Order, return_counts: true, dim: 1))),
        new("searchsorted", x => Via(tensor(new long[] { -3, 0, 2, 9 }), v => torch.searchsorted(v, x.I))),
        new("searchsorted/sorter", x => Via(tensor(new long[] { 2, -3, 9, 0 }), v => Via(v.argsort(), o => torch.searchsorted(v, x.I, true, true, o)))),
        new("searchsorted/number", x => Via(tensor(new long[] { -3, 0, 2, 9 }), v => torch.searchsorted(v, (Scalar)2, false, true, null))),
        new("combinations", x => torch.combinations(x.Row)),
        new("combinations/replaced", x => torch.combinations(x.Vec, 3, true)),
    ];
}
