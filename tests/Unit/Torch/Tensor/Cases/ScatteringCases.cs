using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class ScatteringCases
{
    internal static readonly TensorCase[] All =
    [
        new("scatter", x => x.A.scatter(0, x.Order, x.B), x => torch.scatter(x.A, 0, x.Order, x.B)),
        new("scatter_", x => x.A.scatter_(0, x.Order, x.B), x => torch.scatter_(x.A, 0, x.Order, x.B)),
        new("scatter_add", x => x.A.scatter_add(0, x.Order, x.B), x => torch.scatter_add(x.A, 0, x.Order, x.B)),
        new("scatter_add/twice", x => x.A.scatter_add(1, x.Places, x.B)),
        new("scatter_add_", x => x.A.scatter_add_(1, x.Places, x.B), x => torch.scatter_add_(x.A, 1, x.Places, x.B)),
        new("masked_scatter", x => x.A.masked_scatter(x.Mask, x.Row)),
        new("masked_scatter_", x => x.A.masked_scatter_(x.Mask, x.Row)),
        new("index_add", x => x.A.index_add(1, x.Index, x.B, 2), x => torch.index_add(x.A, 1, x.Index, x.B, 2)),
        new("index_add_", x => Via(x.Index[..2], v => x.A.index_add_(0, v, x.B, -1)), x => Via(x.Index[..2], v => torch.index_add_(x.A, 0, v, x.B, -1))),
        new("index_copy", x => Via(tensor(new long[] { 2, 0 }), v => x.Sq.index_copy(0, v, x.B)), x => Via(tensor(new long[] { 2, 0 }), v => torch.index_copy(x.Sq, 0, v, x.B))),
        new("index_copy_", x => Via(tensor(new long[] { 2, 0 }), v => x.Sq.index_copy_(0, v, x.B)), x => Via(tensor(new long[] { 2, 0 }), v => torch.index_copy_(x.Sq, 0, v, x.B))),
        new("index_fill", x => x.A.index_fill(1, x.Index, 0.5), x => torch.index_fill(x.A, 1, x.Index, 0.5)),
        new("index_fill_", x => x.A.index_fill_(1, x.Index, -3), x => torch.index_fill_(x.A, 1, x.Index, -3)),
        new("select_scatter", x => x.A.select_scatter(x.Row, 0, 1), x => torch.select_scatter(x.A, x.Row, 0, 1)),
        new("slice_scatter", x => Via(x.Cube[.., .., ..2], v => Via(v * 2, w => x.Cube.slice_scatter(w, 2, 0, 4, 2)))),
        new("slice_scatter/all", x => x.A.slice_scatter(x.B), x => torch.slice_scatter(x.A, x.B)),
        new("slice_scatter/from", x => Via(x.B[.., 1..], v => x.A.slice_scatter(v, 1, 1))),
        new("diagonal_scatter", x => x.Sq.diagonal_scatter(x.Row), x => torch.diagonal_scatter(x.Sq, x.Row)),
        new("diagonal_scatter/given", x => Via(x.Cube[.., .., 0], v => x.Cube.diagonal_scatter(v, 1, 1, 2))),
    ];
}
