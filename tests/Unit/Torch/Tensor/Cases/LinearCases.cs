using TorchSharp;
using static TorchSharp.torch;
using static Workbook.Tests.Torch.TensorCase;

namespace Workbook.Tests.Torch;

internal static class LinearCases
{
    internal static readonly TensorCase[] All =
    [
        new("mm", x => x.A.mm(x.Sq), x => torch.mm(x.A, x.Sq)),
        new("bmm", x => x.Left.bmm(x.Right), x => torch.bmm(x.Left, x.Right)),
        new("matmul", x => x.A.matmul(x.Sq), x => torch.matmul(x.A, x.Sq)),
        new("matmul/batch", x => x.Cube.matmul(x.Vec), x => torch.matmul(x.Cube, x.Vec)),
        new("matmul/vectors", x => x.Row.matmul(x.Row), x => torch.matmul(x.Row, x.Row)),
        new("matmul/broadcast", x => x.Left.matmul(x.Sq), x => torch.matmul(x.Left, x.Sq)),
        new("mv", x => x.M.mv(x.Vec), x => torch.mv(x.M, x.Vec)),
        new("dot", x => Via(x.Sq[0], v => x.Row.dot(v)), x => Via(x.Sq[0], v => torch.dot(x.Row, v))),
        new("addmm", x => x.A.addmm(x.B, x.Sq), x => torch.addmm(x.A, x.B, x.Sq, 1, 1)),
        new("addmm/scaled", x => x.A.addmm(x.B, x.Sq, beta: 0.5f, alpha: 2), x => torch.addmm(x.A, x.B, x.Sq, beta: 0.5f, alpha: 2)),
        new("baddbmm", x => Via(x.Left[.., .., ..2], v => v.baddbmm(x.Left, x.Right)), x => Via(x.Left[.., .., ..2], v => torch.baddbmm(v, x.Left, x.Right))),
        new("baddbmm/scaled",
            x => Via(x.Left[.., .., ..2], v => v.baddbmm(x.Left, x.Right, beta: 0.25f, alpha: -1)),
            x => Via(x.Left[.., .., ..2], v => torch.baddbmm(v, x.Left, x.Right, beta: 0.25f, alpha: -1))),
        new("outer", x => x.Row.outer(x.Vec), x => torch.outer(x.Row, x.Vec)),
        new("einsum", x => torch.einsum("bij,bjk->bik", x.Left, x.Right)),
        new("einsum/attention", x => torch.einsum("qd,kd->qk", x.A, x.B)),
        new("mm/double", x => Via(x.A.@double(), v => Via(x.Sq.@double(), w => v.mm(w)))),
        new("mm/ints", x => Via(x.J.t(), v => x.I.mm(v))),
        new("mm/empty", x => x.Empty.mm(x.Sq), x => torch.mm(x.Empty, x.Sq)),
        new("T", x => x.A.T),
        new("mT", x => x.Cube.mT),
    ];
}
